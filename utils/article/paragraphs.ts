import { isInline } from "./inline-elements";
import { weigh } from "./text-weight";

/** A line that begins like this begins a paragraph: full-width spaces, or a row of hard ones. */
const INDENT = /^[ \t\r\n]*(?:\u3000|[\u00a0\u2002\u2003]{2})/;
/** Lines of a poem or an address weigh less, on average. */
const LEAST_LINE_WEIGHT = 60;
const STYLING = new Set(["font", "span", "big", "small"]);

/**
 * Makes paragraphs of text that is only broken by `<br>`: at every empty line, at every indented
 * line, and at every line where the lines are as long as paragraphs are.
 */
export function splitParagraphs(root: Element): void {
  const parents = new Set<Element>();
  for (const br of root.querySelectorAll("br")) {
    unwrapAround(br);
    const parent = br.parentElement;
    if (parent && !isInline(parent) && parent.localName !== "pre") parents.add(parent);
  }
  for (const parent of parents)
    if (!parent.closest("pre, li, h1, h2, h3, h4, h5, h6, th, figcaption")) splitChildren(parent);
}

/** `<font>` or `<span>` around several lines would hide where they break. */
function unwrapAround(br: Element): void {
  for (
    let parent = br.parentElement;
    parent && STYLING.has(parent.localName);
    parent = br.parentElement
  ) {
    parent.replaceWith(...parent.childNodes);
  }
}

function splitChildren(parent: Element): void {
  const lines = linesOf(parent);
  if (lines.length < 2) return;
  const everyLine = averageWeight(lines) >= LEAST_LINE_WEIGHT;
  const paragraphs: Node[][] = [[]];
  let isAfterEmptyLine = false;
  for (const line of lines) {
    if (isBlank(line)) {
      isAfterEmptyLine = true;
      continue;
    }
    const open = paragraphs.at(-1) ?? [];
    const breaks = everyLine || isAfterEmptyLine || INDENT.test(textOf(line));
    if (breaks || !isText(open) || !isText(line)) paragraphs.push([]);
    else if (open.length > 0) open.push(parent.ownerDocument.createElement("br"));
    paragraphs.at(-1)?.push(...line);
    isAfterEmptyLine = false;
  }
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0);
  if (filled.length > 1) replaceChildren(parent, filled);
}

/** The children, cut at `<br>` and around blocks. */
function linesOf(parent: Element): Node[][] {
  const lines: Node[][] = [[]];
  for (const node of parent.childNodes) {
    if (node.nodeName === "BR") lines.push([]);
    else if (isInline(node)) lines.at(-1)?.push(node);
    else lines.push([node], []);
  }
  return lines.filter((line, index) => line.length > 0 || index > 0);
}

function replaceChildren(parent: Element, paragraphs: Node[][]): void {
  const made = paragraphs.flatMap((nodes) => {
    if (nodes.some((node) => !isInline(node))) return nodes;
    const paragraph = parent.ownerDocument.createElement("p");
    paragraph.append(...nodes);
    return [paragraph];
  });
  if (parent.localName === "p") parent.replaceWith(...made);
  else parent.replaceChildren(...made);
}

/** A line is text, or a block by itself. */
function isText([first]: Node[]): boolean {
  return !first || isInline(first);
}

function isBlank(line: Node[]): boolean {
  return line.every(
    (node) =>
      !textOf([node]).trim() &&
      isInline(node) &&
      !(node.nodeType === 1 && holdsPicture(node as Element)),
  );
}

function averageWeight(lines: Node[][]): number {
  const weights = lines
    .filter((line) => line.every(isInline))
    .map((line) => weigh(textOf(line)).weight)
    .filter((weight) => weight > 0);
  return weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
}

function textOf(nodes: Node[]): string {
  return nodes.map((node) => node.textContent ?? "").join("");
}

function holdsPicture(element: Element): boolean {
  return (
    element.localName === "img" ||
    element.localName === "math" ||
    element.querySelector("img, math") !== null
  );
}
