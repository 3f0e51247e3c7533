import { browser } from "wxt/browser";
import type { Article } from "../article/article";
import { joinPages } from "../article/join-pages";
import { inBackgroundTab } from "./background-tab";
import { extractFromTab, extractPage } from "./extraction";
import { sitePattern } from "./site-pattern";

/** More pages than this are a book, or a site that counts on for ever. */
const MOST_PAGES = 50;

export interface JoinedPages {
  /** Its `nextPage` is the first that is missing. */
  article: Article;
  pages: number;
}

/**
 * Reads the other pages of an article, one at a time, through the tab that shows the first: each is
 * asked of the article's own host, as the page's reader would. It ends at the last page, at one
 * that cannot be read, or at the limit.
 *
 * @param onPage told the number of each page before it is read
 * @returns the pages as one article, and how many they are
 */
export async function readPages(
  tabId: number,
  first: Article,
  onPage: (page: number) => void,
): Promise<JoinedPages> {
  const pages: [Article, ...Article[]] = [first];
  const asked = new Set([first.url]);
  let next = first.nextPage;
  while (next && !asked.has(next) && pages.length < MOST_PAGES && isSameHost(next, first.url)) {
    asked.add(next);
    onPage(pages.length + 1);
    const page = await readPage(tabId, next);
    if (!page) return joined(pages, next);
    pages.push(page);
    next = page.nextPage;
  }
  // A pager that leads back to where it began has come to its end.
  return joined(pages, next && asked.has(next) ? null : next);
}

const joined = (pages: readonly [Article, ...Article[]], nextPage: string | null): JoinedPages => ({
  article: {
    ...joinPages(pages),
    nextPage,
    ...(pages.some(({ isCutOff }) => isCutOff) && { isCutOff: true }),
    removed: pages.flatMap(({ removed }) => removed ?? []),
  },
  pages: pages.length,
});

/** Null: neither the page's host nor, where access was granted, a tab of its own gives an article. */
async function readPage(tabId: number, url: string): Promise<Article | null> {
  const fetched = await extractPage(tabId, url);
  if (fetched.kind === "article") return fetched.article;
  const isGranted = await browser.permissions.contains({ origins: [sitePattern(url)] });
  if (!isGranted) return null;
  // Some pages are only filled by their scripts.
  const shown = await inBackgroundTab(url, (id) => extractFromTab(id, "article"));
  return shown?.kind === "article" ? shown.article : null;
}

function isSameHost(address: string, other: string): boolean {
  return new URL(address).origin === new URL(other).origin;
}
