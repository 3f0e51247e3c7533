import { v7 as uuidv7 } from "uuid";
import { type Clip, createClip } from "@/utils/clip/clip";
import { contentHash } from "@/utils/clip/receipt";
import { aText } from "../../../utils/search/index/corpus";

interface Made {
  /** Distinguishes its page from all others. */
  name: string;
  number: number;
  tags?: readonly string[];
  pictures?: number;
  chance: () => number;
}

/** Stands in the text of each clip that has one. */
export const IN_EVERY_TEXT = "ferrykeeper";

/** A clip whose title, text and content say the same number. */
export async function madeClip({ name, number, tags = [], pictures = 0, chance }: Made) {
  const textContent = `${IN_EVERY_TEXT} ${number}. ${aText(400, chance() < 0.5, chance)}`;
  const images = Array.from({ length: pictures }, (_, place) => ({
    url: `https://pictures.example/${name}/${place}.png`,
    alt: "",
    caption: "",
  }));
  const content = `<p>${textContent}</p>${images.map(({ url }) => `<img src="${url}">`).join("")}`;
  return filled(name, { title: `${name} ${number}`, content, textContent, images, tags });
}

/** A clip of an address, as lists bring it. */
export const madeAddress = (name: string, tags: readonly string[]): Promise<Clip> =>
  filled(name, { title: name, content: "", textContent: "", images: [], tags });

type Filling = Pick<Clip["article"], "title" | "content" | "textContent" | "images"> & {
  tags: readonly string[];
};

async function filled(name: string, { tags, ...filling }: Filling): Promise<Clip> {
  const url = `https://paper.example/${name}.html`;
  const article = {
    ...filling,
    url,
    canonicalUrl: url,
    byline: "",
    siteName: `River Post ${name.length % 3}`,
    source: "",
    publishedTime: "",
    modifiedTime: "",
    lang: "en",
    dir: "ltr" as const,
    breadcrumb: [],
    excerpt: "",
    length: filling.textContent.length,
    leadImage: null,
    nextPage: null,
    previousArticle: null,
    nextArticle: null,
  };
  const birth = { id: uuidv7(), clippedAt: new Date().toISOString() };
  return {
    ...createClip(article, { ...birth, contentHash: await contentHash(article) }),
    tags: [...tags],
  };
}
