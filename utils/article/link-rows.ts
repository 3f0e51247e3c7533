import type { Block } from "./blocks";
import { isOfSite, siteLabel } from "./facts/address";
import { linksOf } from "./facts/around";
import { plain } from "./facts/text";

/** Fewer links one below the other may be the article's own. */
const LEAST_ROW = 4;
const NEARLY_ALL = 0.9;

/** Whether a block says nothing but what its links say, and on what day. */
export function isAllLinks({ element, text, measure: { own } }: Block): boolean {
  if (own.stops > 1 || own.linked < own.weight / 2) return false;
  if (own.linked > own.weight * NEARLY_ALL) return true;
  const names = [...element.querySelectorAll("a")].map((link) => plain(link.textContent));
  return own.linked > 0 && DAY.test(names.reduce((rest, name) => rest.replace(name, ""), text));
}

/** "11-20", not a score: a day without a year or 月 has two digits each. */
const DAY =
  /^(?=.*(?:(?:19|20)\d\d|月|(?<!\d)(?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?!\d)))[\s·•[(（【]*(?:\d+[-/.年月])+\d+日?(?:\s*\d+:[\d:]+)?[\s\])）】]*$/;

/**
 * What only offers other pages of the site below the text: all from a heading on, if nothing but links
 * follows, else, below a Chinese text, each line that is links and nothing else. A file or another site's
 * page may belong to the article.
 */
export function linksBelow(blocks: Block[]): Block[] {
  const end = blocks.findLastIndex(
    (block) => block.isChosen && block.measure.own.prose > 0 && !isAllLinks(block),
  );
  const below = blocks.slice(end + 1);
  const start = below.findIndex(isHeading);
  const rest = start < 0 ? [] : below.slice(start);
  if (rest.some(leadsOn) && rest.every((block) => isHeading(block) || leadsOn(block))) return rest;
  return below.filter((block) => /[㐀-鿿]/.test(block.text) && leadsOn(block));
}

const isHeading = ({ element }: Block) => /^h[1-6]$/.test(element.localName);

/** Whether a block is links and nothing else, to other pages of the site. */
export const leadsOn = (block: Block): boolean =>
  isAllLinks(block) &&
  !ATTACHED.test(block.text) &&
  linksOf(block.element).every(
    (link) =>
      isOfSite(link) && !FILE.test(link.pathname) && !/^#./.test(link.getAttribute("href") ?? ""),
  );

/** What an office's notice brings along. */
export const ATTACHED = /^附\s*件/;
const FILE = /\.(?!s?html?$|php|as[hp]x?$|jsp)\w{2,5}$/i;

/**
 * Several links in a row lead away from the article, wherever they stand; but between its paragraphs,
 * links to other sites are what it lists.
 */
export function rowsOfLinks(blocks: Block[]): Block[] {
  const found: Block[] = [];
  let start = 0;
  for (const [at, block] of [...blocks, null].entries()) {
    if (block && isAllLinks(block)) continue;
    const row = blocks.slice(start, at);
    const isInText = [blocks[start - 1], block].every((beside) => isParagraphAround(beside, row));
    if (row.length >= LEAST_ROW && !(isInText && leadsToOthers(row))) found.push(...row);
    start = at + 1;
  }
  return found;
}

/** Whether its links lead to several other sites; an advertiser's lead to one. */
function leadsToOthers(row: readonly Block[]): boolean {
  const links = row.flatMap(({ element }) => linksOf(element));
  const sites = new Set(links.map(({ href }) => siteLabel(href)));
  const own = siteLabel(links[0]?.ownerDocument.baseURI ?? "");
  return sites.size > 1 && !sites.has(own);
}

const isParagraphAround = (block: Block | null | undefined, [link]: Block[]): boolean =>
  !!block?.isChosen &&
  block.measure.own.prose > 0 &&
  !!link &&
  !!block.element.parentElement?.contains(link.element);
