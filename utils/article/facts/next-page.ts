import type { Found } from "../page";
import { absoluteUrl } from "./address";
import { around, isElsewhere, nameOf } from "./around";
import { MAYBE_NEXT_PAGE, NEXT, NEXT_PAGE, NEXT_SIGN, PAGER, PREVIOUS } from "./neighbour-words";
import { isPageOf, ownPageNumber, pageNumber } from "./page-address";
import type { Reading } from "./reading";
import { plain } from "./text";

/**
 * The address of the article's next page (下一页, 余下全文, numbered pages, rel=next), never the next
 * article. A link needs the words or an address that differs from this page's by its number only;
 * signs and numbers need both.
 */
export function readNextPage(reading: Reading): Found<string | null> {
  const links = pageLinks(reading);
  const next =
    links.find(({ isWorded }) => isWorded) ?? links.find(({ isSign }) => isSign) ?? numbered(links);
  const declared = next ? null : declaredNext(reading);
  const elements = pagerOf(next ?? links[0]);
  return { value: next?.url ?? declared, elements };
}

interface PageLink {
  element: Element;
  url: string;
  /** Which page of the article it leads to; null if the address doesn't tell. */
  page: number | null;
  /** "下一页" and the like, which lead nowhere else. */
  isWorded: boolean;
  /** "»" and the like, which lead to the page that follows this one. */
  isSign: boolean;
  number: number | null;
}

/** Links to the article's own later pages, in order of the page. */
function pageLinks(reading: Reading): PageLink[] {
  const links: PageLink[] = [];
  for (const element of reading.document.querySelectorAll("a[href]")) {
    const text = plain(element.textContent);
    if (text.length > 40) continue;
    const isLabelled = NEXT_LABEL.test(element.previousSibling?.nodeValue ?? "");
    const isTitled = isLabelled || TITLED.test(text);
    const label =
      (isLabelled ? "下一页" : text) ||
      (element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "");
    const spoken = label.replace(/^[[【(（«‹<\s]+|[\]】)）»›>→\s]+$/g, "") || label;
    const number = /^(?:第\s*)?(\d{1,3})(?:\s*页)?(?:$|(?<=页)\s*[:：])/.exec(spoken)?.[1] ?? null;
    const isWorded = MAYBE_NEXT_PAGE.test(spoken) && NEXT_PAGE.test(spoken);
    const isSign = NEXT_SIGN.test(spoken) || NEXT_SIGN.test(label) || isRelNext(element, label);
    if ((!number && !isWorded && !isSign) || isOfAnother(element)) continue;
    const url = addressOf(element, reading);
    if (!url) continue;
    const page = pageNumber(url, reading.url);
    const follows = page === ownPageNumber(reading.url, url) + 1;
    const isNext = isTitled
      ? isPageOf(url, reading.url) || (follows && hasFirst(reading))
      : follows || (isWorded && page === null && isNear(url, reading.url));
    if (!isNext) continue;
    if (!isWorded && (NEXT.test(text) || PREVIOUS.test(text))) continue;
    links.push({
      element,
      url,
      page,
      isWorded,
      isSign: isSign && follows,
      number: number ? Number(number) : null,
    });
  }
  return links;
}

/** What stands before the title of the next page. */
const NEXT_LABEL = /下一?页\s*[:：]\s*$/;
/** The same, in the link: it may be the next article's title, too. */
const TITLED = /下一?页\s*[:：]\s*\S/;

/** Whether a link leads to the first page: then the number in the page's address counts pages. */
const hasFirst = ({ document, base, url }: Reading): boolean =>
  [...document.querySelectorAll("a[href]")].some(
    (link) => pageNumber(absoluteUrl(link.getAttribute("href"), base) ?? "", url) === 1,
  );

/** With more to read than this, it names the next article. */
const LONGEST_SIGN = 5;

function isRelNext(element: Element, label: string): boolean {
  return label.length <= LONGEST_SIGN && /\bnext\b/.test(element.getAttribute("rel") ?? "");
}

/** Pagers of comments, lists and pictures. */
function isOfAnother(element: Element): boolean {
  return isElsewhere(element) || around(element, 5).some((each) => PICTURES.test(nameOf(each)));
}

const PICTURES = /sidebar|slider|carousel|swiper|gallery/i;

function addressOf(element: Element, { base, url }: Reading): string | null {
  const href = element.getAttribute("href") ?? "";
  const address = /#comment/i.test(href) ? null : absoluteUrl(href, base);
  return address && address.replace(/#.*$/, "") !== url.replace(/#.*$/, "") ? address : null;
}

/** In the same folder: words alone may lead from "a.html" to "a_2.html" or "b2.html", not to a list. */
function isNear(address: string, from: string): boolean {
  return address.replace(/[^/]*(?:[?#].*)?$/, "") === from.replace(/[^/]*(?:[?#].*)?$/, "");
}

/** Page numbers count only where several stand together. */
function numbered(links: readonly PageLink[]): PageLink | undefined {
  return links.find(({ number, page }) => number !== null && number === page);
}

/** A head's rel=next may mean the next article: only a numbered address of this one is trusted. */
function declaredNext({ document, base, url }: Reading): string | null {
  for (const link of document.querySelectorAll('link[rel~="next"][href]')) {
    const address = absoluteUrl(link.getAttribute("href"), base);
    if (address && pageNumber(address, url) === ownPageNumber(url, address) + 1) return address;
  }
  return null;
}

const LONGEST_PAGER = 160;

/** The block that holds the pager and nothing else. */
function pagerOf(link: PageLink | undefined): Element[] {
  if (!link) return [];
  let pager = link.element;
  for (let node = pager.parentElement; node; node = node.parentElement) {
    if ((node.textContent?.trim().length ?? 0) > LONGEST_PAGER || node.localName === "body") break;
    if (!PAGER.test(plain(node.textContent))) break;
    pager = node;
  }
  return [pager];
}
