import { Readability } from "@mozilla/readability";
import DOMPurify from "dompurify";
import type { Article } from "./article";

/**
 * Reads the article out of a page.
 *
 * Needs a DOM and nothing else, leaves `document` as it was, and is deterministic.
 * Null: the page holds no article.
 */
export function extractArticle(document: Document, url: string): Article | null {
  const copy = document.cloneNode(true) as Document;
  const parsed = new Readability(copy).parse();
  if (!parsed?.content) return null;
  const content = DOMPurify(document.defaultView as never).sanitize(parsed.content);
  const textContent = parsed.textContent ?? "";
  return {
    url,
    canonicalUrl: url,
    title: parsed.title ?? "",
    byline: parsed.byline ?? "",
    siteName: parsed.siteName ?? "",
    source: "",
    publishedTime: parsed.publishedTime ?? "",
    modifiedTime: "",
    lang: parsed.lang ?? "",
    dir: parsed.dir === "rtl" ? "rtl" : "ltr",
    breadcrumb: [],
    excerpt: parsed.excerpt ?? "",
    content,
    textContent,
    length: textContent.length,
    leadImage: null,
    images: [],
    nextPage: null,
    previousArticle: null,
    nextArticle: null,
  };
}
