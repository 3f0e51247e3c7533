import type { Article } from "../../article/article";
import type { Clip } from "../../clip/clip";

/** A clip with its keys in the fixed order; those of later versions follow by the alphabet. */
export const clipRecord = ({ article, history, ...rest }: Clip): object => ({
  ...inOrder(rest, CLIP_KEYS),
  article: inOrder(article, ARTICLE_KEYS),
  history: history.map((version) => ({
    ...inOrder(version, ["clippedAt", "pages", "contentHash"]),
    article: inOrder(version.article, ARTICLE_KEYS),
  })),
});

const CLIP_KEYS = [
  "id",
  "clippedAt",
  "state",
  "favourite",
  "trashedAt",
  "tags",
  "note",
  "corrections",
  "pages",
  "contentHash",
] as const satisfies (keyof Clip)[];

const ARTICLE_KEYS = [
  "url",
  "canonicalUrl",
  "title",
  "byline",
  "siteName",
  "source",
  "publishedTime",
  "modifiedTime",
  "lang",
  "dir",
  "breadcrumb",
  "excerpt",
  "leadImage",
  "images",
  "nextPage",
  "previousArticle",
  "nextArticle",
  "length",
  "content",
  "textContent",
] as const satisfies (keyof Article)[];

function inOrder<T extends object>(record: T, keys: readonly (keyof T)[]): T {
  const named = new Set<PropertyKey>(keys);
  const others = Object.keys(record).filter((key) => !named.has(key));
  const ordered: Partial<T> = {};
  for (const key of [...keys, ...(others.sort() as (keyof T)[])]) ordered[key] = record[key];
  return ordered as T;
}
