import { alignmentOf } from "./alignment";
import { isInline } from "./inline-elements";
import { weigh } from "./text-weight";

/** A day by itself, as an office signs its notice with. */
const DAY =
  /^\s*[\d〇○零一二三四五六七八九]{4}\s*年[\d\s一二三四五六七八九十]{1,4}月[\d\s一二三四五六七八九十]{1,4}日\s*$/u;
const SENTENCE = /[^\s\d].{8}[。！？][”」』"’）)]?$/su;
const LEAST_TEXT = 60;
/** Elements between the text and the day below it. */
const MOST_BETWEEN = 4;

/** A line below the text that ends it, whatever its element: who signs it and when, a last sentence. */
export function isClosing(element: Element): boolean {
  if (isFollowedByText(element)) return false;
  if (isAlignedRight(element)) return true;
  if (element.hasAttribute("class") || element.hasAttribute("id")) return false;
  const text = (element.textContent ?? "").trim();
  return SENTENCE.test(text) || [text, element.nextElementSibling?.textContent ?? ""].some(isDay);
}

/** The day at the end of a text, or who signs it above: after sentences, and no more text follows. */
export function isSignature(line: Element): boolean {
  const { previousElementSibling, nextElementSibling } = line;
  const isOfDay = isDay(line.textContent ?? "");
  if (!isOfDay && !isDay(nextElementSibling?.textContent ?? "")) return false;
  if (isOfDay && line.localName === "p" && previousElementSibling?.localName === "p") return true;
  if (isParagraph(nextElementSibling)) return false;
  let before = previousElementSibling;
  for (let left = MOST_BETWEEN; before && left > 0; left--) {
    if (isParagraph(before)) return true;
    before = before.previousElementSibling;
  }
  return false;
}

function isFollowedByText({ nextSibling }: Element): boolean {
  let node = nextSibling;
  while (node?.nodeType === 3 && !node.nodeValue?.trim()) node = node.nextSibling;
  return node !== null && node.nodeName !== "BR" && isInline(node);
}

const isDay = (text: string): boolean => DAY.test(text);

function isParagraph(element: Element | null): boolean {
  const { weight, stops } = weigh(element?.textContent ?? "");
  return stops > 1 && weight >= LEAST_TEXT;
}

function isAlignedRight(element: Element): boolean {
  const isNamed = /\btext-(?:align-)?right\b/.test(element.className);
  return isNamed || ["right", "end"].includes(alignmentOf(element));
}
