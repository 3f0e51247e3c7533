import type { Removed } from "./article";
import { type Block, ownText, readBlocks } from "./blocks";
import type { Measures } from "./measure";

/** As much of a line as tells which one it is. */
const START_LENGTH = 60;

/**
 * Remembers what the page shows, and where. Ask what it gives once the article is what it shall be: it
 * tells what has gone from among the article's own lines.
 */
export function watchRemoved(
  { body }: Document,
  measures: Measures,
): (article: Element) => Removed[] {
  const shown = readBlocks(body, new Set(), measures);
  const parents = new Map<Element, Element | null>();
  for (const { element } of shown) {
    for (let at: Element | null = element; at && !parents.has(at); at = at.parentElement)
      parents.set(at, at.parentElement);
  }
  const stoodIn = (article: Element, element: Element) => {
    let at: Element | null | undefined = element;
    while (at && at !== article) at = parents.get(at);
    return !!at;
  };
  return (article) =>
    removedFrom(
      article,
      shown.filter(({ element }) => stoodIn(article, element)),
    );
}

function removedFrom(article: Element, blocks: Block[]): Removed[] {
  const removed: Removed[] = [];
  let after = "";
  for (const { element, text } of blocks) {
    const left = article.contains(element) ? ownText(element) : "";
    if (left) after = left.slice(0, START_LENGTH);
    if (left !== text) removed.push({ text: text.replace(left, "").trim(), after });
  }
  return removed;
}
