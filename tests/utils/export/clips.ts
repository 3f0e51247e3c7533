import type { Article } from "@/utils/article/article";
import { type Clip, createClip } from "@/utils/clip/clip";
import type { ExportContext } from "@/utils/export/exporter";
import { DEFAULT_PREFERENCES } from "@/utils/export/preferences";

export const CONTEXT: ExportContext = {
  exportedAt: "2026-02-01T00:00:00.000Z",
  collectionName: "Jianbao",
  preferences: DEFAULT_PREFERENCES,
  pictures: async () => null,
};

/** A clip of an article of which only what matters to a test is given. */
export function newClip(article: Partial<Article> = {}, clip: Partial<Clip> = {}): Clip {
  const whole: Article = {
    url: "https://news.example/a.html",
    canonicalUrl: "https://news.example/a.html",
    title: "题",
    byline: "",
    siteName: "",
    source: "",
    publishedTime: "",
    modifiedTime: "",
    lang: "",
    dir: "ltr",
    breadcrumb: [],
    excerpt: "",
    content: "<p>文</p>",
    textContent: "文",
    length: 1,
    leadImage: null,
    images: [],
    nextPage: null,
    previousArticle: null,
    nextArticle: null,
    ...article,
  };
  const born = {
    id: "0198c0de-0000-7000-8000-000000000000",
    clippedAt: "2026-01-31T12:00:00.000Z",
  };
  return { ...createClip(whole, born), ...clip };
}
