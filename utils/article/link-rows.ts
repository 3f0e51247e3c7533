import type { Block } from "./blocks";

/** Fewer links one below the other may be the article's own. */
const LEAST_ROW = 4;
const NEARLY_ALL = 0.9;

/** Whether a block says nothing but what its links say. */
export const isAllLinks = ({ measure: { own } }: Block) =>
  own.linked > own.weight * NEARLY_ALL && own.stops < 2;

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
