import type { Article } from "@/utils/article/article";
import { type Clip, createClip } from "@/utils/clip/clip";

/** An article as the tests need it: what they do not name is empty. */
export function anArticle(named: Partial<Article> = {}): Article {
  const url = named.url ?? "https://paper.example/2026/11/20/reading-rooms.html";
  const textContent = named.textContent ?? "A short text.";
  return {
    url,
    canonicalUrl: url,
    title: "Twelve reading rooms",
    byline: "",
    siteName: "",
    source: "",
    publishedTime: "",
    modifiedTime: "",
    lang: "en",
    dir: "ltr",
    breadcrumb: [],
    excerpt: "",
    content: `<p>${textContent}</p>`,
    textContent,
    length: textContent.length,
    leadImage: null,
    images: [],
    nextPage: null,
    previousArticle: null,
    nextArticle: null,
    ...named,
  };
}

let made = 0;

/** A clip of such an article; each has an id and a time of its own, in the order of making. */
export function aClip(article: Partial<Article> = {}, named: Partial<Clip> = {}): Clip {
  made += 1;
  const id = `00000000-0000-7000-8000-${String(made).padStart(12, "0")}`;
  const clippedAt = new Date(Date.UTC(2026, 0, 1) + made * 1000).toISOString();
  const url = `https://paper.example/articles/${made}.html`;
  return { ...createClip(anArticle({ url, ...article }), { id, clippedAt }), ...named };
}
