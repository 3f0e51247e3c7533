import { isInline } from "../inline-elements";
import { LIMITS } from "../limits";

/** One line of the page's text: what stands between two block boundaries or line breaks. */
export interface Line {
  /** Position among the page's lines. */
  index: number;
  /**
   * White space collapsed to one space; a tab where fields are set apart by more: by an
   * element's boundary alone, or by wide spaces.
   */
  text: string;
  /** The smallest element that holds the line; it may hold more. */
  element: Element;
  first: Node;
  last: Node;
}

/**
 * The lines below `root` in document order, in one walk. Scripts, styles, form fields and what
 * is not shown have none.
 */
export function readLines(root: Element, isShown: (element: Element) => boolean): Line[] {
  const lines: Line[] = [];
  let parts: Part[] = [];
  let apart = false;
  const cross = (element: Element) => {
    apart = true;
    if (parts.length === 0) return;
    if (UNSEEN.has(element.localName) || (isInline(element) && element.localName !== "br")) return;
    const line = lineOf(parts, lines.length);
    if (line) lines.push(line);
    parts = [];
  };
  const isRead = (element: Element) => !SILENT.has(element.localName) && isShown(element);
  walk(root, isRead, cross, (text) => {
    parts.push({ text, apart });
    apart = false;
  });
  cross(root);
  return lines;
}

/** Whether the line's element holds nothing but this line. */
export function isWhole(lines: readonly Line[], { index, element }: Line): boolean {
  const before = lines[index - 1];
  const after = lines[index + 1];
  return !(before && element.contains(before.last)) && !(after && element.contains(after.first));
}

/** The elements that hold the line and nothing else: its own, or inline ones beside other blocks. */
export function elementsOf(lines: readonly Line[], line: Line): Element[] {
  const { element, first, last } = line;
  if (isWhole(lines, line)) return [element];
  const nodes = [...element.childNodes];
  const own = nodes
    .slice(
      nodes.findIndex((node) => node.contains(first)),
      nodes.findIndex((node) => node.contains(last)) + 1,
    )
    .filter(({ textContent }) => textContent?.trim());
  return own.every((node) => node.nodeType === 1) ? (own as Element[]) : [];
}

interface Part {
  text: Text;
  /** Whether an inline element begins or ends before this text. */
  apart: boolean;
}

/** What stands in a line without breaking it. */
const UNSEEN = new Set(["script", "style", "noscript", "template"]);

const SILENT = new Set(
  (
    "script style noscript template textarea select option button iframe object embed canvas audio " +
    "video svg math head title datalist"
  ).split(" "),
);

/** Calls `cross` where an element begins and where it ends, `say` for each text. No recursion. */
function walk(
  root: Element,
  isRead: (element: Element) => boolean,
  cross: (element: Element) => void,
  say: (text: Text) => void,
): void {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) say(node as Text);
    if (node.nodeType === 1) {
      cross(node as Element);
      if (node.firstChild && isRead(node as Element)) {
        node = node.firstChild;
        continue;
      }
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      cross(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
}

function lineOf(parts: readonly Part[], index: number): Line | null {
  const spoken = parts.filter(({ text }) => SPOKEN.test(text.data));
  const first = spoken[0]?.text;
  const last = spoken.at(-1)?.text;
  if (!first || !last) return null;
  let element = first.parentElement as Element;
  while (!element.contains(last)) element = element.parentElement as Element;
  return { index, text: ends(joined(parts)), element, first, last };
}

/** A line's two ends, where it tells something: patterns may take the square of its length. */
function ends(text: string): string {
  const half = LIMITS.lineLength / 2;
  return text.length > 2 * half ? text.slice(0, half) + text.slice(-half) : text;
}

const SPOKEN = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const WIDE = /[\u2002\u2003\u3000]|\u00a0\s*\u00a0/;

/** Most texts have nothing but single spaces between their words. */
function spaced(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/\s+/g, (space) => (WIDE.test(space) ? "\u0000" : " "));
}

const UNEVEN = /[^\S ]| {2}|[\u00ad\u200b-\u200f\u2060\ufeff]/;

function joined(parts: readonly Part[]): string {
  const pieces: string[] = [];
  // Asked of the line itself, the last character would cost the whole line each time.
  let endsWithSpace = false;
  for (const { text, apart } of parts) {
    const value = spaced(text.data);
    if (apart && !endsWithSpace && !value.startsWith(" ")) pieces.push("\u0000");
    pieces.push(value);
    if (value) endsWithSpace = value.endsWith(" ");
  }
  // The tab wins over the spaces around it.
  return pieces
    .join("")
    .replaceAll("\u0000", "\t")
    .replace(/ *\t[ \t]*/g, "\t")
    .trim();
}
