import { Chooser } from "./chooser";
import { isInline } from "./inline-elements";
import type { Measures } from "./measure";

const MARK = "data-block";
/** What Readability goes by, apart from text and links. */
const NAMES = ["class", "id"];
const CONTAINERS = new Set(["ul", "ol", "div", "section", "table", "dl"]);
const NEARLY_ALL = 0.9;
/** Readability takes the square of the blocks beside each other. What comes after these it need not choose. */
const MOST_BLOCKS = 5_000;

/**
 * The blocks that Readability would keep. It takes a document apart and slows down with every
 * node, so it gets a sketch of this one: blocks that hold text, links and nothing else. What it
 * keeps is recognised by a number on each block.
 */
export function readabilityChoice(document: Document, measures: Measures): Set<Element> {
  const blocks: Element[] = [];
  const sketch = document.implementation.createHTMLDocument("");
  draw(document.body, sketch.body, { measures, blocks });
  const chosen = new Chooser(sketch).choose();
  const kept = new Set<Element>();
  for (const element of chosen?.querySelectorAll(`[${MARK}]`) ?? []) {
    const block = blocks[Number(element.getAttribute(MARK))];
    if (block) kept.add(block);
  }
  for (const block of blocks.slice(MOST_BLOCKS)) kept.add(block);
  return kept;
}

interface Drawing {
  measures: Measures;
  /** What has been drawn; an element's mark is its index. */
  blocks: Element[];
}

function draw(from: Element, into: Element, drawing: Drawing): void {
  for (let child = from.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) into.append(child.nodeValue ?? "");
    else if (child.nodeType === 1) drawElement(child as Element, into, drawing);
  }
}

function drawElement(element: Element, into: Element, drawing: Drawing): void {
  const { localName } = element;
  const isLink = localName === "a";
  if (!isLink && isInline(element)) {
    draw(element, into, drawing);
    return;
  }
  if (!isLink && saysNothing(element, drawing.measures)) return;
  if (drawing.blocks.length >= MOST_BLOCKS) {
    drawing.blocks.push(element, ...element.querySelectorAll("*"));
    return;
  }
  const drawn = into.ownerDocument.createElement(localName);
  for (const name of isLink ? ["href"] : NAMES) {
    const value = element.getAttribute(name);
    if (value) drawn.setAttribute(name, value);
  }
  if (!isLink) drawn.setAttribute(MARK, String(drawing.blocks.push(element) - 1));
  into.appendChild(drawn);
  draw(element, drawn, drawing);
}

/** Without text, or a container of links only, as menus and lists of other articles are. */
function saysNothing(element: Element, measures: Measures): boolean {
  const { weight = 1, prose = 0, linked = 0 } = measures.get(element) ?? {};
  if (weight === 0) return true;
  return CONTAINERS.has(element.localName) && prose === 0 && linked > weight * NEARLY_ALL;
}
