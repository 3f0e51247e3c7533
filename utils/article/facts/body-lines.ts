import type { Line } from "./lines";
import { isEastAsian } from "./text";

/** Where the article's text stands among the page's lines, roughly: enough to look around it. */
export interface BodyLines {
  /** Index of its first line of prose; the number of lines if the page has no prose. */
  start: number;
  /** Index of its last line. */
  end: number;
}

/** The lines of the element that holds most prose of its own. */
export function findBodyLines(lines: readonly Line[]): BodyLines {
  let prose = lines.filter((line) => isProse(line));
  // Texts of the 2000s are often broken by hand after thirty-odd characters.
  if (prose.length === 0) prose = lines.filter((line) => isProse(line, 0.5));
  const container = fullest(prose);
  const isOwn = ({ element }: Line) => !!container?.contains(element);
  let own = prose.filter(isOwn);
  const broken = lines.filter((line) => isOwn(line) && isProse(line, 0.5));
  if (broken.length > BROKEN * own.length) own = broken;
  const start = own[0]?.index ?? lines.length;
  let end = own.at(-1)?.index ?? lines.length - 1;
  while (container && lines[end + 1] && container.contains(lines[end + 1]?.first ?? null)) end++;
  return { start, end };
}

/** So many times as many lines of half the length: they are broken by hand. */
const BROKEN = 3;

/** Characters that make a line prose rather than a label, a caption or a link. */
const PROSE = { eastAsian: 45, other: 110 };

/** Whose page it is, and by whose leave. */
export const IMPRINT = /ICP\s*[备備证證]|©|\bcopyright\b|powered by/i;
const LONGEST_IMPRINT = 200;
/** Several in a row. */
const FIELDS = /\t.*\t/;

/** Whether the line is a paragraph: long, and not a link or a row of links. */
export function isProse({ text, element }: Line, scale = 1): boolean {
  if (text.length < PROSE.eastAsian * scale) return false;
  if (text.length < PROSE.other * scale && !isEastAsian(text)) return false;
  if (scale < 1 && FIELDS.test(text)) return false;
  if (text.length < LONGEST_IMPRINT && IMPRINT.test(text)) return false;
  if (element.closest("a, nav, footer, form, button, label")) return false;
  let linked = 0;
  for (const link of element.getElementsByTagName("a")) linked += link.textContent?.length ?? 0;
  return linked < text.length / 2;
}

/** A paragraph speaks for its parent, and half as loud for its grandparent. */
function fullest(prose: readonly Line[]): Element | null {
  const weights = new Map<Element, number>();
  const add = (element: Element | null, weight: number) => {
    if (element) weights.set(element, (weights.get(element) ?? 0) + weight);
  };
  for (const { element, text } of prose) {
    const weight = Math.min(text.length, 600);
    const holder = PARAGRAPH.test(element.localName) ? element : element.closest(HOLDERS);
    const parent = holder && PARAGRAPH.test(holder.localName) ? holder.parentElement : holder;
    add(parent, weight);
    add(parent?.parentElement ?? null, weight / 2);
    add(parent?.parentElement?.parentElement ?? null, weight / 4);
  }
  let best: Element | null = null;
  for (const [element, weight] of weights) {
    if (!best || weight > (weights.get(best) ?? 0)) best = element;
  }
  return best;
}

const PARAGRAPH = /^(?:p|li|pre|h\d|blockquote|dd|figcaption)$/;
const HOLDERS = "p, li, pre, blockquote, dd, div, td, section, article, main, body";
