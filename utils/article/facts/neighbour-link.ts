import type { Neighbour } from "../article";
import { lineKind } from "../chrome-lines";
import type { Pattern } from "../letters";
import { absoluteUrl } from "./address";
import { dateLineKind } from "./date-line";
import type { Line } from "./lines";
import { DIRECTIONS } from "./neighbour-words";
import type { Reading } from "./reading";
import { plain } from "./text";

export const MARKS = /^[\s:：|｜→←»«›‹<>】\]）)■●·\-–—【[（(]+|[\s:：|｜→←»«›‹<>■●\-–—]+$/gu;
/** The same, but for a bracket that closes within the title: [基隆] 漁港清晨. */
const OUTER =
  /^(?:[\s:：|｜→←»«›‹<>】\]）)■●·\-–—]|[【[（(](?![^】\]）)]*[】\]）)].))+|[\s:：|｜→←»«›‹<>■●\-–—]+$/gu;

/** Labels are said twice where screen readers get one of their own. */
export function withoutLabel(text: string, label: Pattern): string {
  const bare = text.replace(MARKS, "");
  const said = label.exec(bare)?.[0];
  return said ? withoutLabel(bare.slice(said.length), label) : text.replace(OUTER, "");
}

export const linksIn = ({ element }: Line) => [...element.querySelectorAll("a[href]")];

/**
 * The article that a link leads to, by its own words or else by those beside it (`rest`); null if it
 * leads nowhere else.
 */
export function neighbour(
  link: Element,
  rest: string,
  reading: Reading,
  label: Pattern,
): Neighbour | null {
  const url = absoluteUrl(link.getAttribute("href"), reading.base);
  if (!url || withoutHash(url) === withoutHash(reading.url)) return null;
  const own = withoutLabel(spoken(link, label), label);
  const stated = withoutLabel(plain(link.getAttribute("title")), label);
  const spelt = /…$|\.{3}$/.test(own) || !withoutLabel(own, DIRECTIONS) ? "" : own;
  const isOther = /\d月\d/.test(rest) || lineKind(rest) !== null || isOtherLink(rest, link);
  const title = isLabelOf(own, stated) ? stated : spelt || stated || own || (isOther ? "" : rest);
  return { title: title || titleElsewhere(url, reading, label), url };
}

/** What another link to the same page says, as in a paper's list of the articles on one of its pages. */
function titleElsewhere(url: string, { document, base }: Reading, label: Pattern): string {
  const names = [...document.querySelectorAll("a[href]")]
    .filter((link) => absoluteUrl(link.getAttribute("href"), base) === url)
    .filter((link) => !link.closest("nav, header, footer"))
    .map((link) => plain(link.textContent));
  return names.find((name) => isTitle(name) && !label.test(name)) ?? "";
}

/** Neither a button nor the name of a section. */
const isTitle = (name: string) =>
  name.length >= LEAST_TITLE && lineKind(name) === null && withoutLabel(name, DIRECTIONS) !== "";

/** A button's word, where the link's title says what it leads to. */
const isLabelOf = (word: string, title: string) =>
  /^(?:avanti|indietro|dalej|wstecz|další|zpět)$/i.test(word) && title !== "";

/** Whether a text beside a link is a link to somewhere else, as "Home" beside "Older post". */
function isOtherLink(text: string, link: Element): boolean {
  const links = [...(link.parentElement?.parentElement ?? link).querySelectorAll("a")];
  const names = links
    .filter((each) => each.getAttribute("href") !== link.getAttribute("href"))
    .map((each) => plain(each.textContent));
  const isRow = text !== "" && text.split(/\s/).every((word) => names.includes(word));
  const isNamed = (name: string) =>
    text && (name.includes(text) || (name.length > 2 && text.includes(name)));
  return isRow || names.some(isNamed);
}

/** Whether a link's label stands behind its title: <a><b>雨停了</b><i>上一篇</i></a>. */
export function isClosedBy(link: Element, label: Pattern): boolean {
  const texts = textsIn(link).filter(Boolean);
  const last = texts.at(-1) ?? "";
  return texts.length > 1 && label.test(last) && !withoutLabel(last, label);
}

/** The link's texts, without a "Next" that stands close after the title. */
function spoken(link: Element, label: Pattern): string {
  const heading = [...link.children].find(isHeading);
  // A card may show the day below the title.
  const texts = textsIn(heading ?? link).filter((text) => text && dateLineKind(text) === null);
  const isClosed = isClosedBy(link, label) || isClosedBy(link, DIRECTIONS);
  return texts.slice(0, isClosed ? -1 : undefined).join(" ");
}

/** What a card says large, above what it tells in an element of its own. */
const isHeading = ({ localName, textContent, nextSibling }: Element) =>
  /^(?:h\d|b|strong)$/.test(localName) &&
  withoutLabel(plain(textContent), DIRECTIONS).length >= LEAST_TITLE &&
  nextSibling?.nodeType === 1;

const LEAST_TITLE = 5;

export function textsIn(node: Node): string[] {
  const { childNodes } = node;
  return childNodes.length > 0 ? [...childNodes].flatMap(textsIn) : [plain(node.textContent)];
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, "");
}
