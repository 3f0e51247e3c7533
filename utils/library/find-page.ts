import type { Article } from "../article/article";
import { pageKey, pageKeysOf } from "../clip/page-key";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

export type PageAddress = Pick<Article, "url" | "canonicalUrl" | "title">;

/**
 * The newest clip of a page; one in the trash only if there is no other. The same address is the
 * same page; the same canonical address only with the same title, because portals that give all
 * their pages one canonical address would otherwise lose clips to each other.
 */
export async function findPage(
  database: LibraryDatabase,
  page: PageAddress,
  isSameTitle = (one: string, other: string) => one === other,
): Promise<ClipRow | null> {
  const found = await database.clips.where("pageKeys").anyOf(pageKeysOf(page)).toArray();
  const own = pageKey(page.url);
  const isSame = ({ article }: ClipRow) =>
    pageKey(article.url) === own || isSameTitle(article.title, page.title);
  return found.filter(isSame).sort(keptThenNewest)[0] ?? null;
}

/** What stands between a headline and the name of the site in the title of a tab. */
const SEPARATOR = /^\s*[-–—_|丨︱│·•»›:：<《（(,，]/;

/**
 * Whether a tab's title is a headline, or begins with it and goes on with the site.
 *
 * @example
 * isTitleOfTab("Lamps on the river", "Lamps on the river - The Post") // => true
 */
export function isTitleOfTab(headline: string, tabTitle: string): boolean {
  const [begins, whole] = [headline.trim(), tabTitle.trim()];
  if (begins === "" || !whole.startsWith(begins)) return false;
  return begins === whole || SEPARATOR.test(whole.slice(begins.length));
}

/** The order in which clips of one page stand for it. */
export const keptThenNewest = (a: ClipRow, b: ClipRow) =>
  a.trashed - b.trashed || (a.clippedAt < b.clippedAt ? 1 : -1);
