import { CAPITALS, SMALLS } from "../letters";
import { CREDITED } from "./agency-words";
import { around } from "./around";
import { authorElement, CLOSE, isAuthorBox, isNamed, namesIn, withAlike } from "./author-elements";
import { isProse } from "./body-lines";
import { findDates } from "./date-text";
import { isWhole, type Line } from "./lines";
import { splitNames } from "./names";
import type { NearLine } from "./near-lines";
import type { Reading } from "./reading";
import { FULL_NAME, fields, LONGEST, namesInText, SIGNED } from "./signed-text";
import { isChineseName } from "./surnames";
import { plain } from "./text";

/**
 * The first names that markup or a preposition marks as the author's, near the headline or after
 * the text, else anywhere on the page. Later ones may be another article's.
 */
export function signedNames(reading: Reading, near: readonly NearLine[]): Signed {
  for (const signed of signatures(reading, near)) if (signed.names.length > 0) return signed;
  return { names: [], elements: [] };
}

/**
 * "By Ana Ruiz" right below the headline, or a row of writers that markup names, without what follows
 * the names that the head declares: it may be filled by whoever pressed the button, but knows where a
 * name ends.
 */
export function statedNames(
  { lines, lang }: Reading,
  near: readonly NearLine[],
  declared: readonly string[],
): Signed {
  for (const { line, nearness } of near) {
    if (nearness <= 0) continue;
    const row = rowWith(new Set(declared), line, nearness, lang);
    if (row) return row;
    if (!SIGNED.test(line.text)) continue;
    const known = declared.filter((name) => line.text.includes(name));
    const others = namesInText(line.text, lang).filter(
      (name) =>
        (FULL_NAME.test(name) || /^[가-힣]+$/u.test(name)) &&
        !known.some((each) => name.includes(each)),
    );
    // [강변일보 김서연 기자]: a Korean paper, which the head declares, stands before its reporter.
    const isReporters = others.some((name) => /^[가-힣]+$/u.test(name));
    const names = isReporters ? others : [...known, ...others];
    if (names.length > 0) return { names, elements: isWhole(lines, line) ? [line.element] : [] };
  }
  return { names: [], elements: [] };
}

/** All whom links or cards of writers name in one row, with everyone whom the head declares. */
function rowWith(
  declared: ReadonlySet<string>,
  line: Line,
  nearness: number,
  lang: string,
): Signed | null {
  const element = declared.size > 0 ? authorElement(line, nearness, lang) : null;
  const elements = element ? withAlike(element) : [];
  const names = elements.flatMap((each) => namesIn(each, lang));
  const links = [...(element?.querySelectorAll("a") ?? [])].filter((link) => isNamed(link, lang));
  const isRow =
    !OTHER_ROLE.test(line.text) &&
    names.length > declared.size &&
    Math.max(links.length, elements.length) >= names.length &&
    names.every((name) => FULL_NAME.test(name));
  return isRow && [...declared].every((name) => names.includes(name)) ? { names, elements } : null;
}

/** Whoever else has worked on the text. */
const OTHER_ROLE =
  /translat|edit(?:ed|ing|or)|review|fact.?check|photo|illustrat|traduc|traduit|übersetz/i;

function* signatures(
  { document, lines, body, lang }: Reading,
  near: readonly NearLine[],
): Generator<Signed> {
  for (const { line, nearness } of near) {
    // The headline itself: Eine Insel von Fischern.
    if (nearness === 1) continue;
    const element = nearness > -2 ? authorElement(line, nearness, lang) : null;
    if (element) {
      const elements = withAlike(element);
      yield { names: elements.flatMap((each) => namesIn(each, lang)), elements };
    }
    const names = namesInText(line.text.length < LONGEST ? line.text : fields(line.text), lang);
    yield {
      names: [
        ...names,
        ...portrayed(line),
        ...boxed(line),
        ...(nearness > CLOSE ? mailed(line) : []),
        ...(nearness > 0 ? aboveDate(line, lines, lang) : []),
        ...(line.index > body.start ? signature(line, lines, body.end) : []),
      ],
      elements: isWhole(lines, line) ? [line.element] : [],
    };
  }
  for (const marked of document.querySelectorAll('[rel~="author"], [itemprop~="author"]')) {
    if (isNamed(marked, lang)) yield { names: namesIn(marked, lang), elements: [marked] };
  }
  for (const { line } of lang.startsWith("ja") ? near : [])
    yield {
      names: bracketed(line, lines, body.end),
      elements: isWhole(lines, line) ? [line.element] : [],
    };
}

export interface Signed {
  names: string[];
  elements: Element[];
}

/** A name beside a "Photo of" the same: the author's portrait. */
function portrayed({ text, element }: Line): string[] {
  if (text.length >= 60 || !around(element, 4).at(-1)?.querySelector('img[alt*=" of "]')) return [];
  const [name = ""] = splitNames(text);
  if (!FULL_NAME.test(name)) return [];
  const portrait = around(element, 4).at(-1)?.querySelector(`img[alt$=" of ${name}"]`);
  return portrait ? [name] : [];
}

/**
 * The heading of a box that tells of an author, if the box says the name again: in what it tells, in a link
 * to what else there is, or as what its picture shows.
 */
function boxed({ text, element }: Line): string[] {
  if (text.length >= LONGEST_ROW || !element.closest("h2, h3, h4, h5, h6")) return [];
  const [name = ""] = splitNames(text);
  if (!FULL_NAME.test(name) || NO_HEADING_NAME.test(name)) return [];
  const box = around(element, 5).find(
    (each) => isAuthorBox(each) && each.querySelectorAll("p").length <= MOST_TOLD,
  );
  const alts = [...(box?.querySelectorAll("img") ?? [])].map(({ alt }) => alt);
  const told = plain(box?.textContent).replace(text, "").trim();
  const [first = "", ...others] = name.split(" ");
  const isSaidAgain = [told, ...alts].join("\n").includes(others.at(-1) ?? name);
  return isSaidAgain || told.startsWith(`${first} `) ? [name] : [];
}

/** Paragraphs of a box: what tells more is the text itself. */
const MOST_TOLD = 3;

const NO_HEADING_NAME = /\b(?:The|Our|This|Your|De[nrm]|Das)\b/;

/** A name set apart where the text ends: <i>A. Ruiz</i>. What links or numbers follow is a heading. */
function signature({ text, element, index }: Line, lines: readonly Line[], end: number): string[] {
  const next = lines[index + 1];
  if (Math.abs(index - end) > 1 || (next && (isProse(next, 0.5) || /\d{3}/.test(next.text))))
    return [];
  if (!element.closest("i, em, [align=right]") || element.closest("a, li, h1, h2, h3, h4, h5, h6"))
    return [];
  if (next?.element.closest("a, li") || next?.element.querySelector("a")) return [];
  return FULL_NAME.test(text) || INITIALED.test(text) ? [text] : [];
}

const INITIALED = new RegExp(`^(?:[${CAPITALS}]\\. ?){1,2}[${CAPITALS}][${SMALLS}'’-]{2,}$`, "u");

/** A name before an address to write to, as archives of letters head them. */
function mailed({ first }: Line): string[] {
  const name = plain(first.textContent);
  const next = first.parentElement?.nextElementSibling;
  return (FULL_NAME.test(name) || isChineseName(name)) && next?.matches('a[href^="mailto:"]')
    ? [name]
    : [];
}

/** "Ana Ruiz and Ben Wu" below the headline, in one line or two, and the day in the next. */
function aboveDate({ text, index, element }: Line, lines: readonly Line[], lang: string): string[] {
  const [next, second] = lines.slice(index + 1).map((line) => line.text);
  const people = peopleIn(text, lang);
  const others = second && isDay(second, lang) ? peopleIn(next ?? "", lang) : [];
  // "New York" and "Press Release" are written like one person's name.
  const isSure = people.length > 1 || /, [a-zçõ]+ /.test(text) || isPortrayed(text, element);
  return people.length > 0 && (others.length > 0 || (isSure && isDay(next ?? "", lang)))
    ? [...people, ...others]
    : [];
}

/** Whether a picture beside the name is called so too. */
const isPortrayed = (name: string, element: Element): boolean =>
  around(element, 3).some((each) =>
    [...each.querySelectorAll("img")].some((image) => plain(image.getAttribute("alt")) === name),
  );

/** （佐々木実）, below the day or where the text ends, as Japanese papers sign. */
function bracketed({ text, index }: Line, lines: readonly Line[], end: number): string[] {
  const isSigned = index >= end - 2 || isDay(lines[index - 1]?.text ?? "", "ja");
  const name = isSigned ? BRACKETED.exec(text)?.[1] : undefined;
  return name && !NO_NAME.test(name) ? [name] : [];
}

const BRACKETED = /^[（(]([々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,3}\s?[々〇㐀-鿿﨎-﨩𠀀-𲎯ぁ-ん]{1,3})[）)]$/u;
/** 敬称略, 共同通信社, 写真提供, 東京都内: notes, agencies and places. */
const NO_NAME =
  /略|限定|社|通信|新聞|写真|文|会員|提供|撮影|編集|[都道府県市区町村内外版付用分円年月日時号件者面欄]$/;

const isDay = (text: string, lang: string) =>
  text.length < LONGEST && findDates(text, lang).length > 0;

/** Nobody, if a line names anything else than people and agencies. */
function peopleIn(text: string, lang: string): string[] {
  if (text.length > LONGEST_ROW) return [];
  const people = splitNames(text, lang).filter((name) => !CREDITED.test(name));
  return people.every((name) => FULL_NAME.test(name)) ? people : [];
}

const LONGEST_ROW = 60;
