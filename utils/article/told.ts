import { lineKind } from "./chrome-lines";
import { isSignature } from "./closing";
import type { Facts } from "./facts/facts";
import { isCaption } from "./figures";
import { isInline } from "./inline-elements";
import { LETTERS } from "./letters";
import { weigh } from "./text-weight";

/** A line that only tells a fact weighs no more; a paragraph that happens to name it does. */
const HEAVIEST_LINE = 100;
/** One of elements alone that tells two facts may say where the writer was and how long it takes to read. */
const HEAVIEST_ROW = 160;
/** A caption with its photographer, who may be the writer too. */
const CREDITED = new RegExp(`.{10}(?<!文.?)[摄攝](?:[^${LETTERS}]|[年月日])*$`, "u");

/** Removes the lines that told the facts: title, date line, breadcrumb, neighbours, pager. */
export function removeTold(facts: Facts): void {
  const told = elementsOf(facts);
  for (const element of new Set(told)) {
    const isTwofold = told.indexOf(element) !== told.lastIndexOf(element);
    const block = lineOf(element);
    const isHeadline = facts.title.elements.some((title) => block.contains(title));
    const line = !isHeadline && [...block.children].every(isInline) ? block : element;
    const { body } = line.ownerDocument;
    // Hardly any text, and the page itself may be the line.
    if (line === body || !body.contains(line) || line.closest("figcaption")) continue;
    const isRow = isTwofold && [...line.childNodes].every(isFieldOrSpace);
    const text = line.textContent ?? "";
    // In fields, as against a sentence, the marks of days and numbers end nothing; nor does a full stop in Thai.
    const isFields = /[^.!?\s]\s*$|\s[|·]\s/.test(text);
    const marks = isFields ? /[:：]|(?<=\d)[.,]/g : /[:：]|(?<=[\u0e00-\u0e7f])\./g;
    const { weight, stops } = weigh(text.replace(marks, ""));
    const isOfPicture = [line, line.parentElement].some((each) => each && isCaption(each));
    if (CREDITED.test(text) || isOfPicture || isSignature(line) || isSentence(line)) continue;
    if (weight <= (isRow ? HEAVIEST_ROW : HEAVIEST_LINE) && stops < (isRow ? 5 : 3)) {
      const { previousElementSibling: label, nextElementSibling: next } = line;
      const isLabelled = line.localName === "dd" && label?.localName === "dt";
      if (isLabelled && next?.localName !== "dd" && lineKind(`${label.textContent}: ${text}`))
        label.remove();
      line.remove();
    }
  }
}

/** A paragraph above others, which names somebody in passing. */
const isSentence = ({ localName, textContent, nextElementSibling }: Element) =>
  nextElementSibling?.localName === localName &&
  (textContent?.length ?? 0) < LONGEST_SENTENCE &&
  SENTENCE.test(textContent ?? "") &&
  !SIGNED.test(textContent ?? "");
const LONGEST_SENTENCE = 400;
const SENTENCE = /[，—].*[。！？][”」』]?\s*$/u;
/** Those who are named, and no more. */
const SIGNED =
  /^\s*[（(]?(?:作者|来源|文)\s*[:：/／]|^\s*本报记者.{2,4}[，、]通讯员.{2,4}(?:报道)?。$/;

const isFieldOrSpace = ({ nodeType, nodeValue }: Node) => nodeType === 1 || !nodeValue?.trim();

export function elementsOf(facts: Facts): Element[] {
  const { byline, source, publishedTime, modifiedTime, breadcrumb } = facts;
  const { previousArticle, nextArticle, nextPage } = facts;
  return [
    byline,
    source,
    publishedTime,
    modifiedTime,
    breadcrumb,
    previousArticle,
    nextArticle,
    nextPage,
  ].flatMap((fact) => fact?.elements ?? []);
}

function lineOf(element: Element): Element {
  let line = element;
  while (line.parentElement && isInline(line)) line = line.parentElement;
  return line;
}
