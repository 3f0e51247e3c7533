import { type Block, proseOf, removeBlock } from "./blocks";
import type { Body } from "./body";
import { lineKind } from "./chrome-lines";
import { isClosing } from "./closing";
import { around, nameOf } from "./facts/around";
import { squash } from "./facts/text";
import { isCaption, isNamedCaption } from "./figures";
import { isFolded } from "./folded";
import { isReference } from "./footnotes";
import { isHead } from "./head-lines";
import { isInline } from "./inline-elements";
import { ATTACHED, linksBelow, rowsOfLinks } from "./link-rows";
import { namesOf } from "./names";
import { portalLines } from "./portal-lines";
import { isOpening, isSaidIn, isStandfirst } from "./standfirst";
import { isDataTable } from "./tables";

/** Below this share of the body's prose, Readability missed the article and its choice tells nothing. */
const LEAST_CHOSEN = 0.5;
/** A gallery shows one caption under each of its pictures. */
const REPEAT_DISTANCE = 3;
const LEAST_REPEATED_LENGTH = 60;
const LEAST_NOTE = 20;
/** Lines that may stand above the title: more are the text of a song whose title comes again. */
const MOST_ABOVE = 3;
/** What stands between paragraphs of the article is part of it, however little it says. */
const KEPT_INSIDE = "figure, pre, math, table";

/**
 * Takes out of the body what isn't the article's: comments and notices, portal lines, lists of links,
 * the title once more, and what Readability left out beside what it chose.
 */
export function trimBody(
  { element: body }: Body,
  blocks: Block[],
  title: string,
  byline = "",
): void {
  const isPart = partsOf(body);
  const portal = portalLines(blocks, isPart);
  const lines = new Set(portal);
  const cards = portal.map(cardAround);
  const removed = new Set([
    ...portal,
    ...unchosen(
      blocks.filter((block) => !lines.has(block)),
      isPart,
    ),
    ...repeats(blocks),
    ...rowsOfLinks(blocks),
    ...linksBelow(blocks),
    ...headLines(blocks, title, byline),
  ]);
  for (const block of removed) if (block.element !== body || holdsBlocks(body)) removeBlock(block);
  for (const card of cards) card?.remove();
}

/** The title, the writers, and what little stands above the title: a kicker. */
function headLines(blocks: Block[], title: string, byline: string): Block[] {
  const heads = blocks.filter((block) => isHead(block, title, byline.split(", ")));
  const [head] = heads;
  if (!head) return [];
  const above = blocks.slice(0, blocks.indexOf(head));
  const isKicker =
    above.length <= MOST_ABOVE &&
    isHead(head, title, [""]) &&
    above.every(({ element, measure }) => measure.own.prose === 0 && !element.closest(KEPT_INSIDE));
  // What holds the title comes after it, as its own text does that stands above.
  const holders = blocks.filter(
    ({ element, measure }) => measure.own.prose === 0 && isAllAbove(element, head.element),
  );
  return [...(isKicker ? above : []), ...holders, ...heads];
}

/** The link around a heading, or around a title, with its picture: a card that leads to another article. */
function cardAround({ element, text }: Block): Element | null {
  if (/^h\d$/.test(element.localName)) return element.closest("a");
  const link = element.querySelector("a:has(img)");
  return link && squash(link.textContent ?? "") === squash(text) && !lineKind(text) ? link : null;
}

/** Whether an element's own text stands above a headline in it. */
const isAllAbove = (holder: Element, headline: Element) =>
  holder.contains(headline) &&
  [...holder.childNodes].every(
    (node) =>
      !isInline(node) ||
      !node.textContent?.trim() ||
      (node.compareDocumentPosition(headline) & 4) !== 0,
  );

function holdsBlocks(body: Element): boolean {
  return [...body.children].some((child) => !isInline(child));
}

/** Where Readability found the article, what it left out is left out, except among what it chose. */
function unchosen(blocks: Block[], isPart: Test): Block[] {
  const prose = proseOf(blocks);
  const chosen = blocks.filter((block) => block.isChosen);
  if (prose === 0 || proseOf(chosen) / prose <= LEAST_CHOSEN) return [];
  const paragraphs = chosen.filter((block) => block.measure.own.prose > 0);
  const parents = new Set(paragraphs.map((block) => block.element.parentElement));
  // Text that is broken by `<br>` holds the lines below it, and comes after them.
  const texts = new Set(paragraphs.map((block): Element | null => block.element));
  const beside = [...parents].map((parent) => parent?.closest("table")?.parentElement ?? null);
  const holders = new Set([...parents, ...texts, ...beside]);
  const alike = new Map(paragraphs.map(({ element }) => [element.parentElement, element]));
  const notes = notesOf(paragraphs);
  const below = new Set<Element | null>([...parents].filter((each) => each?.localName === "div"));
  const start = blocks.findIndex((block) => block.isChosen && block.measure.own.prose > 0);
  const end = blocks.findLastIndex((block) => block.isChosen && block.measure.own.prose > 0);
  return blocks.filter((block, index) => {
    if (block.isChosen) return false;
    const isInside = index > start && index < end;
    if (isInside && (isPart(block.element) || standsAmong(block, parents))) return false;
    if (isInside && isSetOff(block, parents)) return false;
    if (index > start && isFolded(block, blocks[start], index > end)) return false;
    if (index < start && isLead(block)) return false;
    if (index < end && isNamedBelow(block.element)) return false;
    if (isMadeLike(block, alike.get(block.element.parentElement))) return false;
    if (index > end && goesOn(block, below)) {
      below.add(block.element);
      return false;
    }
    if (isLast(block, index > end ? holders : texts)) return false;
    if (index < start && block.measure.own.linked === 0 && isStandfirst(block.element))
      return isSaidIn(paragraphs[0]?.text ?? "", block.text);
    if (index > end && ATTACHED.test(block.text)) return false;
    if (index > end && standsBelow(block, parents)) return false;
    if (index > end && (isTip(block) || isLastCaption(block, parents))) return false;
    if (index > start && around(block.element, 3).some(({ id }) => notes.has(id))) return false;
    if (block.measure.own.value <= 0) return true;
    if (index < start && isOpening(block.element)) return false;
    return !parents.has(block.element.parentElement);
  });
}

/** A paragraph right below the box that holds the others, as where an editor lost its end. */
const goesOn = ({ element, text, measure }: Block, above: Set<Element | null>): boolean =>
  element.localName === "p" &&
  !element.className &&
  measure.own.linked === 0 &&
  /[。！？.!?][”」』"]?$/.test(text) &&
  !IMPRINT.test(text) &&
  above.has(element.previousElementSibling);

/** Whose page it is, and how to reach them. */
const IMPRINT = /\d{5}|[©@]|地址|电话|主办|gift|donat/i;

/** A line below a picture, and called its caption. */
const isNamedBelow = (line: Element) => isNamedCaption(line) && isCaption(line);

/** Of a picture that stands below the text, where the text stands. */
function isLastCaption({ element }: Block, parents: Set<Element | null>): boolean {
  const figure = element.closest("figure");
  return !!figure && parents.has(figure.parentElement) && isNamedCaption(element);
}

/** What a recipe or an instruction adds under a heading of its own. */
function isTip({ element: { previousElementSibling }, measure }: Block): boolean {
  return measure.own.linked === 0 && TIPS.test(previousElementSibling?.textContent?.trim() ?? "");
}

/** The places that numbers in the text lead to: its notes. */
const notesOf = (texts: readonly Block[]): Set<string> =>
  new Set(
    texts
      .flatMap(({ element }) => [...element.querySelectorAll('a[href^="#"]')].filter(isReference))
      .map((link) => link.getAttribute("href")?.slice(1) ?? "")
      .filter((id) => id !== ""),
  );

const TIPS = /^(?:(?:烹饪|温馨|料理)?小?[贴貼]士|小(?:窍门|技巧)|注意事项|温馨提示|备注)[:：]?$/;

/** A line beside a paragraph, in an element of the same kind. */
function isMadeLike({ element, measure }: Block, paragraph: Element | undefined): boolean {
  const { localName, className } = element;
  if (localName !== "div" || measure.own.linked > 0) return false;
  return paragraph?.localName === localName && paragraph.className === className;
}

/** What ends the text, below it or within what holds it. */
function isLast({ element, measure }: Block, holders: Set<Element | null>): boolean {
  if (measure.own.linked > 0) return false;
  const { parentElement } = element;
  if (holders.has(parentElement)) return isClosing(element);
  return holders.has(parentElement?.parentElement ?? null) && isClosing(parentElement as Element);
}

/** A sentence in a box of its own among the paragraphs: a note, a callout. */
function isSetOff({ element, measure }: Block, parents: Set<Element | null>): boolean {
  const { stops, weight, linked } = measure.own;
  return (
    stops > 0 &&
    weight >= LEAST_NOTE &&
    linked === 0 &&
    parents.has(element.parentElement?.parentElement ?? null)
  );
}

/** A picture may open an article, with its caption, or what stands for an embedded video. */
function isLead({ element, measure }: Block): boolean {
  const figure = element.closest("figure");
  const picture = (figure ?? element).querySelector("img");
  return picture ? measure.own.linked === 0 : figure !== null;
}

/** Headings and lists say too little for Readability, but they stand where its paragraphs do. */
function standsAmong({ element, measure }: Block, parents: Set<Element | null>): boolean {
  const { localName, parentElement } = element;
  if (localName === "li") return parents.has(parentElement?.parentElement ?? null);
  if (!/^h[1-6]$/.test(localName)) return false;
  return isNamedPart(element) || (measure.own.linked === 0 && parents.has(parentElement));
}

/** A heading that links to itself, for those who want its address. */
function isNamedPart(heading: Element): boolean {
  const link = heading.closest("a") ?? heading.querySelector("a");
  const id = /^#(.+)/.exec(link?.getAttribute("href") ?? "")?.[1];
  const named = [...around(heading, 3), ...heading.querySelectorAll("[id], [name]")];
  return !!id && named.some((each) => each.id === id || each.getAttribute("name") === id);
}

/** A table of data below the text, where the text stands. */
function standsBelow({ element }: Block, parents: Set<Element | null>): boolean {
  const table = element.closest("table");
  if (!table || !parents.has(table.parentElement) || table.querySelector("a")) return false;
  return isDataTable(table);
}

type Test = (element: Element) => boolean;

/** Whether an element is in a figure, a listing, a formula, or a table that holds data. */
function partsOf(body: Element): Test {
  const parts = [...body.querySelectorAll(KEPT_INSIDE)];
  const kept = new Set(parts.filter(showsSomething));
  return (element) => {
    const part = element.closest(KEPT_INSIDE);
    return part !== null && kept.has(part);
  };
}

/** Some portals make figures of the boxes that offer something, too. */
function showsSomething(part: Element): boolean {
  if (part.localName === "table") return isDataTable(part);
  return part.localName !== "figure" || part.querySelector(SHOWN) !== null;
}

const SHOWN = "img, table, pre, math, blockquote, figcaption, a:only-child";

function repeats(blocks: Block[]): Block[] {
  const pulled = blocks.filter(
    (block) =>
      isPulled(block) && blocks.some((other) => other !== block && holdsText(other, block)),
  );
  const doubled = blocks.filter(
    ({ text, measure }, index) =>
      measure.own.value > 0 &&
      text.length >= LEAST_REPEATED_LENGTH &&
      blocks
        .slice(Math.max(0, index - REPEAT_DISTANCE), index)
        .some((other) => other.text === text),
  );
  return [...pulled, ...doubled];
}

/** What a magazine sets large among the paragraphs, and says in one of them. */
const isPulled = ({ element }: Block) =>
  [element, element.parentElement].some(
    (each) => each && /pull/i.test(nameOf(each)) && namesOf(each).some(isPulledName),
  );
const isPulledName = (name: string) => /^pull(?:ed)?quote/.test(name);

const holdsText = (other: Block, { text }: Block) =>
  !isPulled(other) && squash(text) !== "" && squash(other.text).includes(squash(text));
