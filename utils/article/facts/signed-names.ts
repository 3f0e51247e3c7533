import { isInline } from "../inline-elements";
import { anyCase, CAPITALS, LETTER, LETTERS, SMALLS } from "../letters";
import { CREDITED } from "./agency-words";
import { around, isElsewhere, nameOf } from "./around";
import { isProse } from "./body-lines";
import { findDates } from "./date-text";
import { isWhole, type Line } from "./lines";
import { BY, splitNames } from "./names";
import type { NearLine } from "./near-lines";
import type { Reading } from "./reading";
import { plain } from "./text";

const LONGEST = 120;

const WHO =
  "(?:authors?|auto(?:r|re|ren|rin|res|ri)|firmas?|auteurs?|writer|reporter|journalists?|contributors?|redacteur|redakteure?)";
/** Class and id names that themes give an author's name, in the languages that they are built in. */
const AUTHOR_NAMES = new RegExp(
  `(?:^|[-_\\s])(?:(?:post|entry|article|meta|content|news|story|by)?(?:${WHO}|byline)(?:name|link|title|fn)?|by|fn|vcard|nickName|js_(?:author_)?name)(?:$|[-_\\s])|(?:author|byline)(?:[Nn]ame|link)|(?:^|[a-z\\s_-])(?:Author|Byline)(?:$|[A-Z\\s_-])`,
);
const AUTHOR_ADDRESS = new RegExp(
  `/(?:(?:${WHO}|staff|people|person|by|profiles?|columnists?|team)/[^/?#]*${LETTER}|(?:authors?[a-z]?|people)[-_/]\\d|u(?:sers?)?/(?!(?:log-?in|log-?out|register|password|sign-?(?:in|up))\\b)[^/?#])|\\bspace-u|mod=space|action=profile|\\b(?:u|space)\\.php\\?uid=`,
  "i",
);

/** Names of elements that hold a member's name, an author's beside the day of an article. */
const MEMBER_NAMES =
  /(?:^|[-_\s])(?:(?:user|display|nick|screen)[-_]?name|avatar__name)(?:$|[-_\s])/i;

/** "By Ana Ruiz": a word for "by", then a name that begins with a capital. */
const SIGNED = anyCase(
  `^${BY}\\s*[:：|＝=-]?[\\s:：＝=]\\s*(\\S.{1,120})$|(?:^|[|｜\t)\\]=]\\s?|^[[(]\\S{2,12}\\s|기자명\\s)(?<!(?:사진|그래픽|영상)[=\\s]\\s?)([가-힣]{2,4})\\s*(?:기자|특파원|논설위원)`,
);

/**
 * The first names that markup or a preposition marks as the author's, near the headline or after
 * the text, else anywhere on the page. Later ones may be another article's.
 */
export function signedNames(reading: Reading, near: readonly NearLine[]): Signed {
  for (const signed of signatures(reading, near)) if (signed.names.length > 0) return signed;
  return { names: [], elements: [] };
}

/**
 * "By Ana Ruiz" right below the headline, without what follows the names that the head declares: it
 * may be filled by whoever pressed the button, but knows where a name ends.
 */
export function statedNames(
  { lines, lang }: Reading,
  near: readonly NearLine[],
  declared: readonly string[],
): Signed {
  for (const { line, nearness } of near) {
    if (nearness <= 0 || !SIGNED.test(line.text)) continue;
    const known = declared.filter((name) => line.text.includes(name));
    const others = namesInText(line.text, lang).filter(
      (name) =>
        (PERSON.test(name) || /^[가-힣]+$/u.test(name)) &&
        !known.some((each) => name.includes(each)),
    );
    // [강변일보 김서연 기자]: a Korean paper, which the head declares, stands before its reporter.
    const isReporters = others.some((name) => /^[가-힣]+$/u.test(name));
    const names = isReporters ? others : [...known, ...others];
    if (names.length > 0) return { names, elements: isWhole(lines, line) ? [line.element] : [] };
  }
  return { names: [], elements: [] };
}

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
    const names = namesInText(line.text.length < LONGEST ? line.text : fields(line), lang);
    yield {
      names: [
        ...names,
        ...portrayed(line),
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

/** The first fields of a long line, or the dateline of a Korean one. */
function fields({ text }: Line): string {
  return (
    /^(?:.{1,99}(?=\t|\s[|•·]\s)|[([].{2,16}[)\]]\s?[가-힣]{2,4} (?:기자|특파원))/u.exec(
      text,
    )?.[0] ?? ""
  );
}

export interface Signed {
  names: string[];
  elements: Element[];
}

function namesInText(text: string, lang: string): string[] {
  const said = SIGNED.test(text) ? text : (labelledField(text, lang) ?? text);
  const signature = SIGNED.exec(said);
  // What follows "by" ends the text, and is not in small letters there.
  const signed = signature?.[1] && said.slice(-signature[1].length);
  const value = signed?.replace(/^by\s+/i, "") ?? signature?.[2] ?? besideDate(text);
  const isCapital =
    /^[A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯѠ-ԯ々〇㐀-鿿﨎-﨩𠀀-𲎯가-힣\u0590-\u1fff]/u.test(value) ||
    POSTED.test(text);
  return isCapital ? splitNames(upToDate(value, lang), lang) : [];
}

/** What weblogs say below an entry, whose writers go by any name. */
const POSTED = /^posted by:? \S+ (?:at|on) .*\d{4}/i;

/** The nearest element around the line that is marked as the author's. */
function authorElement({ element, text }: Line, nearness: number, lang: string): Element | null {
  const holders = around(element, 4);
  const marked =
    holders.find(isMarked) ?? (nearness >= 0 ? holders.find((each) => isMember(each, lang)) : null);
  if (marked) {
    return isShort(marked) && !isElsewhere(marked, nearness > CLOSE) ? marked : null;
  }
  if (text.length > 2 * LONGEST) return null;
  return (
    [...element.querySelectorAll("a, [class], [id], [itemprop]")].find(
      (each) => isNamed(each, lang) || (nearness >= 0 && isMember(each, lang)),
    ) ?? null
  );
}

/** With those of other writers, each in a card like this one's, in the few words around it. */
function withAlike(element: Element): Element[] {
  const name = element.getAttribute("class");
  const isAlike = (each: Element) => name && each.getAttribute("class") === name;
  const groups = around(element, 5)
    .slice(1)
    .filter(({ textContent }) => plain(textContent).length < 2 * LONGEST)
    .map((each) => [...each.querySelectorAll(element.localName)].filter(isAlike));
  return groups.find(({ length }) => length > 1) ?? [element];
}

/** How near the first two lines below the headline are. */
const CLOSE = 0.75;

/** Whether it has a member's name, with a day in the few words around it. */
function isMember(element: Element, lang: string): boolean {
  if (!MEMBER_NAMES.test(nameOf(element)) || isElsewhere(element, true)) return false;
  return around(element, 4).some(
    (each) => isShort(each) && findDates(plain(each.textContent), lang).length > 0,
  );
}

function isNamed(element: Element, lang: string): boolean {
  return (
    isShort(element) &&
    isMarked(element) &&
    namesIn(element, lang).length > 0 &&
    !isElsewhere(element)
  );
}

const isShort = (element: Element) => plain(element.textContent).length <= LONGEST;

/** Parts of an author's box that hold more, or less, than the name. */
const NOT_NAMES = /comment|reply|related|avatar|image|photo|(?:bio|box|desc|info)(?![-_]*name)/i;

function isMarked(element: Element): boolean {
  if (element.localName === "a" && AUTHOR_ADDRESS.test(element.getAttribute("href") ?? ""))
    return true;
  if (/\bauthor\b/.test(element.getAttribute("rel") ?? "")) return true;
  if (/\b(?:author|creator)\b/.test(element.getAttribute("itemprop") ?? "")) return true;
  const name = nameOf(element);
  const isNameOnly = () => PERSON.test(plain(element.textContent));
  return AUTHOR_NAMES.test(name) && (!NOT_NAMES.test(name) || isNameOnly());
}

/** Links name one author each; without links the text names them all. */
function namesIn(element: Element, lang: string): string[] {
  const named = element.querySelector('[itemprop~="name"], .fn, .author-name');
  const holder = element.matches(AUTHOR_LINK) ? element.parentElement : element;
  const authors = textsOf(holder, AUTHOR_LINK);
  const people = textsOf(element, PERSON_NAME);
  const links = [authors, people, textsOf(element, "a")].find(({ length }) => length > 0) ?? [];
  const text =
    named && authors.length < 2
      ? named.getAttribute("content") || plain(named.textContent)
      : links.join("\t") || firstNames(element);
  return splitNames(upToDate(text, lang), lang).slice(0, 12);
}

/** Its first line, and further ones that are names: jobs and places stand below a name as well. */
function firstNames(element: Element): string {
  const [first = "", ...others] = linesIn(element);
  return [first, ...others.filter((line) => PERSON.test(line))].join("\t");
}

function linesIn(element: Element): string[] {
  const children = [...element.children];
  const isBare = ({ nodeType, nodeValue }: Node) => nodeType !== 3 || !nodeValue?.trim();
  // A name, and a place, in elements of their own.
  const isRow =
    children.length > 1 &&
    TWO_WORDS.test(plain(children[0]?.textContent)) &&
    [...element.childNodes].every(isBare);
  const blocks = children.filter((child) => isRow || !isInline(child));
  return (blocks.length > 0 ? blocks.flatMap(linesIn) : [plain(element.textContent)]).filter(
    Boolean,
  );
}

const TWO_WORDS = new RegExp(`^[${CAPITALS}]\\S* [${CAPITALS}]`, "u");

const AUTHOR_LINK = '[rel~="author"]';
/** Beside whom papers name where they work. */
const PERSON_NAME = '[class*="personname" i]';

const textsOf = (holder: Element | null, selector: string) =>
  [...(holder?.querySelectorAll(selector) ?? [])]
    .map(({ textContent }) => plain(textContent))
    .filter(Boolean);

/** A name beside a "Photo of" the same: the author's portrait. */
function portrayed({ text, element }: Line): string[] {
  if (text.length >= 60 || !around(element, 4).at(-1)?.querySelector('img[alt*=" of "]')) return [];
  const [name = ""] = splitNames(text);
  if (!PERSON.test(name)) return [];
  const portrait = around(element, 4).at(-1)?.querySelector(`img[alt$=" of ${name}"]`);
  return portrait ? [name] : [];
}

/** A name set apart where the text ends: <i>A. Ruiz</i>. What links or numbers follow is a heading. */
function signature({ text, element, index }: Line, lines: readonly Line[], end: number): string[] {
  const next = lines[index + 1];
  if (Math.abs(index - end) > 1 || (next && (isProse(next, 0.5) || /\d{3}/.test(next.text))))
    return [];
  if (!element.closest("i, em, [align=right]") || element.closest("a, li, h1, h2, h3, h4, h5, h6"))
    return [];
  if (next?.element.closest("a, li") || next?.element.querySelector("a")) return [];
  return PERSON.test(text) || INITIALED.test(text) ? [text] : [];
}

const INITIALED = new RegExp(`^(?:[${CAPITALS}]\\. ?){1,2}[${CAPITALS}][${SMALLS}'’-]{2,}$`, "u");

/** A name before an address to write to, as archives of letters head them. */
function mailed({ first }: Line): string[] {
  const name = plain(first.textContent);
  const next = first.parentElement?.nextElementSibling;
  return PERSON.test(name) && next?.matches('a[href^="mailto:"]') ? [name] : [];
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
  return people.every((name) => PERSON.test(name)) ? people : [];
}

const LONGEST_ROW = 60;

/** "Dec 17, 2025\tAna B. Ruiz": a name in a field of its own beside the date. */
function besideDate(text: string): string {
  const fields = text.length < LONGEST ? text.split(/\t|\s[|•·–—-]\s/) : [];
  const isDated = fields.length > 1 && /\b(?:19|20)\d\d\b/.test(text);
  const names = fields.map((field) => field.replace(OFFICE, ""));
  return (isDated && names.find((name) => PERSON.test(name))) || "";
}

/** What a writer works for, behind the name. */
const OFFICE = /,[^,]*\b(?:office|department|staff|news|writer|editor|reporter|correspondent)\b.*/i;

const PERSON = new RegExp(
  `^[${CAPITALS}][${SMALLS}'’]+(?: [${CAPITALS}]\\.?[${LETTERS}'’-]*){1,3}$`,
  "u",
);

/** What follows a number is a date, a count, a telephone; and what follows a Chinese label another field. */
function upToDate(text: string, lang: string): string {
  const [date] = findDates(text, lang);
  const before = text.slice(0, date?.start).replace(date ? /^\S+[:：]\s*$/ : "", "");
  return (date ? before.replace(TO_DAY, "") : text).replace(
    /\s*[|•·–—(-]?\s*(?:\b[^\s\d.,;:、，]{3,9}\.?\s)?\d.*$|\s(?:[|·]\s\S{2,12}|[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,6}|نشر.{0,3})\s?[:：].*$/u,
    "",
  );
}

/** The weekday, and a word such as "on". */
const TO_DAY =
  /(?:\s(?:on|am|le|el|em|op|den|dnia|на)(?:\s[^\s\d]{3,10})?|[\s,]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|الأحد|ال[إا]ثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت))?[\s,|•·–—(-]*$/;

/** "3 May 2020 | Author: Ana Ruiz": what a field behind the first begins with; behind a day "by" is a label, too. */
function labelledField(text: string, lang: string): string | undefined {
  const dates = text.length < LONGEST ? findDates(text, lang) : [];
  const fields = dates.flatMap(({ end }) => text.slice(end).replace(TO_FIELD, "").split(FIELD)[0]);
  const signed = fields.find((field) => field && SIGNED.test(field));
  if (signed) return signed;
  return text.split(FIELD).find((field, at) => at > 0 && LABELLED.test(field));
}

const TO_FIELD = /^(?:\s?(?:Uhr|h|(?!BY)[A-Z]{2,4})\b)?[\s,|｜•·–—-]*/;
/** A comma opens no field: the next name of a row of links. */
const FIELD = /\t(?!,)|\s[|｜•·]\s/;
const LABELLED = anyCase(`^${BY}\\s*[:：]`);
