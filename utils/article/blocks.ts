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

/** The blocks of the body that hold text, in reading order. */
export function readBlocks(
  body: Element,
  chosen: ReadonlySet<Element>,
  measures: Measures = measureText(body),
): Block[] {
  const blocks: Block[] = [];
  for (const [element, measure] of measures) {
    if (measure.own.weight === 0) continue;
    blocks.push({ element, measure, text: ownText(element), isChosen: chosen.has(element) });
  }
  return blocks;
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

export function ownText(element: Element): string {
  let text = "";
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isInline(child)) text += child.nodeName === "BR" ? " " : (child.textContent ?? "");
  }
  return text.replace(/\s+/g, " ").trim();
}

/** How much running text the blocks hold. */
export function proseOf(blocks: Block[]): number {
  return blocks.reduce((prose, block) => prose + block.measure.own.prose, 0);
}
