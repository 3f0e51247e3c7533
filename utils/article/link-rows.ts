import type { Block } from "./blocks";
import { isOfSite } from "./facts/address";

/** Fewer links one below the other may be the article's own. */
const LEAST_ROW = 4;
const NEARLY_ALL = 0.9;

/** Whether a block says nothing but what its links say. */
export const isAllLinks = ({ measure: { own } }: Block) =>
  own.linked > own.weight * NEARLY_ALL && own.stops < 2;

/**
 * Lines below a Chinese text that are links and nothing else: they offer other pages of the site. A file
 * or another site's page may belong to the article.
 */
export function linksBelow(blocks: Block[]): Block[] {
  const end = blocks.findLastIndex(
    (block) => block.isChosen && block.measure.own.prose > 0 && !isAllLinks(block),
  );
  return blocks
    .slice(end + 1)
    .filter(
      (block) =>
        isAllLinks(block) &&
        /[㐀-鿿]/.test(block.text) &&
        [...block.element.querySelectorAll("a")].every(
          (link) => isOfSite(link) && !FILE.test(link.pathname),
        ),
    );
}

const FILE = /\.(?!s?html?$|php|as[hp]x?$|jsp)[a-z]\w{1,4}$/i;

/** Several links in a row lead away from the article, wherever they stand. */
export function rowsOfLinks(blocks: Block[]): Block[] {
  const found: Block[] = [];
  let row: Block[] = [];
  for (const block of blocks) {
    if (isAllLinks(block)) row.push(block);
    else row = [];
    if (row.length === LEAST_ROW) found.push(...row);
    else if (row.length > LEAST_ROW) found.push(block);
  }
  return found;
}
