import type { Removed } from "./article";
import { isInline } from "./inline-elements";
import { type Measure, type Measures, measureText } from "./measure";

/** A block with text of its own. */
export interface Block {
  element: Element;
  /** Its own text on one line, without that of the blocks in it. */
  text: string;
  measure: Measure;
  /** Readability would keep it. */
  isChosen: boolean;
}

/** As much of a line as tells which one it is. */
const START_LENGTH = 60;

/** The blocks of the body that hold text, in reading order. */
export function readBlocks(body: Element, chosen: Set<Element>): Block[] {
  const measures: Measures = measureText(body);
  const blocks: Block[] = [];
  for (const [element, measure] of measures) {
    if (measure.own.weight === 0) continue;
    blocks.push({ element, measure, text: ownText(element), isChosen: chosen.has(element) });
  }
  return blocks;
}

/** Tells what stood in an element at the time of asking, whatever has been taken out since. */
export function rememberPlaces(root: Element): (body: Element, element: Element) => boolean {
  const parents = new Map(
    Array.from(root.querySelectorAll("*"), (one) => [one, one.parentElement]),
  );
  return (body, element) => {
    let at: Element | null | undefined = element;
    while (at && at !== body) at = parents.get(at);
    return !!at;
  };
}

/** What has gone of blocks that stood in the body, or between its blocks. */
export function removedFrom(body: Element, blocks: Block[]): Removed[] {
  const removed: Removed[] = [];
  let after = "";
  for (const { element, text } of blocks) {
    const left = body.contains(element) ? ownText(element) : "";
    if (left) after = left.slice(0, START_LENGTH);
    if (left !== text) removed.push({ text: text.replace(left, "").trim(), after });
  }
  return removed;
}

/** Removes the block's own text; the blocks in it stay, and pictures between them. */
export function removeBlock({ element }: Block): void {
  if (element.firstElementChild === null || [...element.children].every(isInline)) {
    element.remove();
    return;
  }
  for (const child of [...element.childNodes])
    if (isInline(child) && !holdsPicture(child)) child.remove();
}

const holdsPicture = (node: Node) =>
  node.nodeName === "IMG" || (node.nodeType === 1 && (node as Element).querySelector("img"));

function ownText(element: Element): string {
  let text = "";
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isInline(child)) text += child.textContent ?? "";
  }
  return text.replace(/\s+/g, " ").trim();
}
