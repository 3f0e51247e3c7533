import type { Neighbour } from "../article";
import type { Found, Page } from "../page";
import { readBreadcrumb } from "./breadcrumb";
import { readByline } from "./byline";
import { readCanonicalUrl } from "./canonical";
import { readExcerpt } from "./excerpt";
import { readDirection } from "./language";
import { readLeadImage } from "./lead-image";
import { metaContent } from "./metadata";
import { linesNear } from "./near-lines";
import { readNeighbours } from "./neighbours";
import { readNextPage } from "./next-page";
import { isPageOf } from "./page-address";
import { readTimes } from "./published";
import { readPage } from "./reading";
import { readSiteName } from "./site-name";
import { readSource } from "./source";
import { readTitle } from "./title";

/** What a page says about its article, apart from the body. "" or null: the page doesn't say. */
export interface Facts {
  title: Found<string>;
  byline: Found<string>;
  source: Found<string>;
  publishedTime: Found<string>;
  modifiedTime: Found<string>;
  breadcrumb: Found<string[]>;
  siteName: string;
  /** The head says that the page is an article, published at some time. */
  isDeclared: boolean;
  lang: string;
  dir: "ltr" | "rtl";
  /** Only as declared in the head; the text's beginning is the caller's to take. */
  excerpt: string;
  leadImage: string | null;
  canonicalUrl: string;
  previousArticle: Found<Neighbour | null>;
  nextArticle: Found<Neighbour | null>;
  nextPage: Found<string | null>;
}

/** An address of a page behind the first: /18/c1_2.html */
const NUMBERED = /[_-]\d{1,3}\.\w+$/;

/**
 * Reads the facts of an article off its page; changes nothing.
 *
 * Call it while the copy still has its scripts (JSON-LD, embedded state), its header, its
 * navigation and its hidden parts: they tell more than the body does.
 */
export function readFacts(page: Page): Facts {
  const reading = readPage(page);
  const { document, metadata, lines, body, base, lang } = reading;
  const { headline, ...title } = readTitle(reading);
  const siteName = readSiteName(reading, document.title, title.value);
  const near = linesNear(lines, body, headline);
  const times = readTimes(reading, near, lang);
  const neighbours = readNeighbours(reading);
  const nextPage = readNextPage(reading);
  const { value: next, elements } = neighbours.next;
  const isOwnPage =
    next?.url === nextPage.value &&
    (isPageOf(next?.url ?? "", page.url) || NUMBERED.test(page.url));
  const byline = readByline(reading, near, headline, siteName);
  return {
    title,
    byline,
    source: readSource(reading, near, lang),
    publishedTime: times.published,
    modifiedTime: times.modified,
    breadcrumb: readBreadcrumb(reading, headline, title.value, {
      siteName,
      byline: byline.value,
    }),
    siteName,
    isDeclared: metaContent(metadata, "article:published_time") !== "",
    lang,
    dir: readDirection(document, lang),
    excerpt: readExcerpt(metadata, title.value),
    leadImage: readLeadImage(document, metadata, base),
    canonicalUrl: readCanonicalUrl(document, metadata, base, page.url),
    previousArticle: neighbours.previous,
    // 下一页：票价: a page of the article may have a title of its own.
    nextArticle: isOwnPage ? { value: null, elements } : neighbours.next,
    nextPage,
  };
}
