import type { Article } from "../article/article";
import { paragraphsOf } from "./paragraphs";

/** What was kept of a page, counted. */
export interface Receipt {
  /** Paragraphs, headings and list entries with text. */
  paragraphs: number;
  /** Pages that the article is joined of; `Article.nextPage` says whether there are more. */
  pages: number;
  /** Pictures on the web that the article shows, each address once. */
  pictures: number;
  /** How many of them are in the library. */
  kept: number;
  /** How many of them were tried in vain; what is neither was never asked for. */
  missing: number;
}

type Counted = Pick<Article, "content" | "images">;

/** The receipt of an article of which no picture has been fetched yet. */
export const receiptOf = (article: Counted, pages: number): Receipt => ({
  paragraphs: paragraphsOf(article.content).length,
  pages,
  pictures: picturesOf(article).length,
  kept: 0,
  missing: 0,
});

/** The addresses of an article's pictures on the web, each once. */
export const picturesOf = ({ images }: Pick<Article, "images">): string[] => [
  ...new Set(images.map(({ url }) => url).filter((url) => /^https?:/i.test(url))),
];

/** SHA-256 of an article's content as UTF-8, in hexadecimal. */
export const contentHash = ({ content }: Pick<Article, "content">): Promise<string> =>
  hashOf(new TextEncoder().encode(content));

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
