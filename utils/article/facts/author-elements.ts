import { isInline } from "../inline-elements";
import { CAPITALS, LETTER } from "../letters";
import { around, isElsewhere, nameOf } from "./around";
import { findDates } from "./date-text";
import type { Line } from "./lines";
import { splitNames } from "./names";
import { FULL_NAME, LONGEST, upToDate } from "./signed-text";
import { plain } from "./text";

const WHO =
  "(?:authors?|auto(?:r|re|ren|rin|res|ri)|firmas?|auteurs?|writer|reporter|journalists?|contributors?|redacteur|redakteure?)";
/** Class and id names that themes give an author's name, in the languages that they are built in. */
const AUTHOR_NAMES = new RegExp(
  `(?:^|[-_\\s])(?:(?:post|entry|article|meta|content|news|story|by)?(?:${WHO}|byline)(?:name|link|title|fn)?|by|fn|vcard|nickName|js_(?:author_)?name)(?:$|[-_\\s])|(?:author|byline)(?:[Nn]ame|link)|(?:^|[a-z\\s_-])(?:Author|Byline)(?:$|[A-Z\\s_-])`,
);
const AUTHOR_ADDRESS = new RegExp(
  `/(?:(?:${WHO}|staff|people|person|by|profiles?|columnists?|team)/[^/?#]*${LETTER}|(?:authors?[a-z]?|people)[-_/]\\d|u(?:sers?)?/(?!(?:log-?in|log-?out|reg(?:ister)?|password|sign-?(?:in|up))\\b)[^/?#])|\\bspace-u|mod=space|action=profile|\\b(?:u|space)\\.php\\?uid=`,
  "i",
);

/** Names of elements that hold a member's name, an author's beside the day of an article. */
const MEMBER_NAMES =
  /(?:^|[-_\s])(?:(?:user|display|nick|screen)[-_]?name|avatar__name)(?:$|[-_\s])/i;

/** The nearest element around the line that is marked as the author's. */
export function authorElement(
  { element, text }: Line,
  nearness: number,
  lang: string,
): Element | null {
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
export function withAlike(element: Element): Element[] {
  const name = element.getAttribute("class");
  const isAlike = (each: Element) => name && each.getAttribute("class") === name;
  const groups = around(element, 5)
    .slice(1)
    .filter(({ textContent }) => plain(textContent).length < 2 * LONGEST)
    .map((each) => [...each.querySelectorAll(element.localName)].filter(isAlike));
  return groups.find(({ length }) => length > 1) ?? [element];
}

/** How near the first two lines below the headline are. */
export const CLOSE = 0.75;

/** Whether it has a member's name, with a day in the few words around it. */
function isMember(element: Element, lang: string): boolean {
  if (!MEMBER_NAMES.test(nameOf(element)) || isElsewhere(element, true)) return false;
  return around(element, 4).some(
    (each) => isShort(each) && findDates(plain(each.textContent), lang).length > 0,
  );
}

export function isNamed(element: Element, lang: string): boolean {
  return (
    isShort(element) &&
    isMarked(element) &&
    namesIn(element, lang).length > 0 &&
    !isElsewhere(element)
  );
}

const isShort = (element: Element) => plain(element.textContent).length <= LONGEST;

/** Parts of an author's box that hold more, or less, than the name. */
const NOT_NAMES =
  /meta-prep|comment|reply|related|avatar|image|photo|(?:bio|box|desc|info)(?![-_]*name)/i;

/** Whether what stands in an element is told of an author: the heading names whom. */
export function isAuthorBox(element: Element): boolean {
  const name = nameOf(element);
  return (
    AUTHOR_NAMES.test(name) && BOX.test(name) && !/comment|reply|related|others?\b/i.test(name)
  );
}

const BOX = /bio|box|card|desc|info|about|profile/i;

function isMarked(element: Element): boolean {
  if (element.localName === "a" && AUTHOR_ADDRESS.test(element.getAttribute("href") ?? ""))
    return true;
  if (/\bauthor\b/.test(element.getAttribute("rel") ?? "")) return true;
  if (/\b(?:author|creator)\b/.test(element.getAttribute("itemprop") ?? "")) return true;
  const name = nameOf(element);
  const isNameOnly = () => FULL_NAME.test(plain(element.textContent));
  return AUTHOR_NAMES.test(name) && (!NOT_NAMES.test(name) || isNameOnly());
}

/** Links name one author each; without links the text names them all. */
export function namesIn(element: Element, lang: string): string[] {
  const named = element.querySelector('[itemprop~="name"], .fn, .author-name');
  const holder = element.matches(AUTHOR_LINK) ? element.parentElement : element;
  const authors = textsOf(holder, AUTHOR_LINK);
  const people = textsOf(element, PERSON_NAME);
  const links = [authors, people, textsOf(element, "a")].find(({ length }) => length > 0) ?? [];
  const text =
    named && authors.length < 2
      ? named.getAttribute("content") || plain(named.textContent)
      : links.join("\t") || firstNames(element);
  return splitNames(upToDate(text.replace(TO_POSTS, ""), lang), lang).slice(0, 12);
}

const PREPOSITION = "(?:by|from|von|par|del?|por|d[aio]|van|door) ";
/** "View all posts by": what a link leads to, before the name. */
const TO_POSTS = new RegExp(
  `^(?:View|See|Read|All|More|Alles?|Mehr|Weitere|Tou(?:s|tes)|Voir|Plus|Ver|Tod[ao]s|Más|Mais|Tutti|Altri|Meer)\\s(?:.{1,30}?\\s${PREPOSITION}|${PREPOSITION}(?=[${CAPITALS}]\\S*(?: \\S{1,3})* [${CAPITALS}]))(?=[${CAPITALS}])`,
  "u",
);

/** Its first line, and further ones that are names: jobs and places stand below a name as well. */
function firstNames(element: Element): string {
  const [first = "", ...others] = linesIn(element);
  return [first, ...others.filter((line) => FULL_NAME.test(line))].join("\t");
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
