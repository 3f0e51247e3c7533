import type { Block } from "./blocks";
import { type LineKind, lineKind, MAY_BE_TOLD_OF } from "./chrome-lines";
import { isCaption } from "./figures";
import { isAllLinks, leadsOn } from "./link-rows";
import { isPlainSentence } from "./plain-sentence";

const MOSTLY_LINKED = 0.6;
const LEAST_TEXT = 200;
/** What a caption may tell of its picture. */
const MAY_BE_CAPTION = new Set<LineKind | null>(["source", "editor"]);
/** However many links follow, a line of them is told by its label. */
const LABEL_LENGTH = 60;

/** Lines by their words, and the links listed under a line such as "Related". */
export function portalLines(blocks: Block[], isPart: (element: Element) => boolean): Block[] {
  const found: Block[] = [];
  const offered = new Set<Element>();
  let related: Element | null = null;
  let teased: Element | null = null;
  let isInText = false;
  const kindOf = kindsOfLines();
  const days = blocks.filter((block) => isSetAsText(block) && kindOf(block.text) === "bareDate");
  const inner = amidst(blocks, kindOf);
  const links = new Set(blocks.filter(isMostlyLinks).map(({ element }) => element));
  for (const [at, block] of blocks.entries()) {
    if (isPart(block.element)) continue;
    const { value, stops } = block.measure.own;
    const isLinks = isMostlyLinks(block);
    const line = isLinks ? block.text.slice(0, LABEL_LENGTH) : block.text;
    const isInner = inner.has(block);
    const said = isInner
      ? lineKind(line, true)
      : (kindOf(line) ?? pointerKind(block) ?? shareKind(block));
    const isTold =
      MAY_BE_TOLD_OF.has(said) &&
      ((isInner && stops > 1) || isStep(block, blocks.slice(Math.max(at - 1, 0), at + 2), kindOf));
    const told = isTold ? null : said;
    const isTeaser =
      related &&
      // A title that stands in its item without an element comes after what is told below it.
      (links.has(block.element.parentElement as Element) ||
        (teased && itemOf(block.element, teased, related, (item) => isSmall(item, blocks, at))));
    const isOwn: boolean =
      told === "bareDate"
        ? (isInText || (days.length >= LEAST_DAYS && isSetAsText(block))) && !isTeaser
        : MAY_BE_CAPTION.has(told) && (isCaption(block.element) || isAside(blocks, at, kindOf));
    const kind: LineKind | null = isOwn ? null : told;
    const isMenu = !isInText && isAllLinks(block) && block.element.querySelector("a ~ a") !== null;
    const isPointed = isLinks && (POINTED.test(line) || (isBracketed(block) && leadsOn(block)));
    if (kind || isTeaser || isPointed || (isLinks && (related || isMenu))) found.push(block);
    // Its pager stands beside a picture of a series.
    const figure = kind && kind !== "neighbours" && block.element.closest("figure");
    if (figure) offered.add(figure);
    if (kind === "related") found.push(...linksBeside(block, blocks));
    if (kind === "tags") found.push(...tagsBeside(block, blocks));
    if (isLinks) teased = block.element;
    if (kind === "related") {
      related = block.element;
      teased = null;
    } else if ((kind && kind !== "bareDate") || (value > 0 && !isTeaser && !isLinks))
      related = null;
    isInText ||= !kind && block.measure.own.prose > 0;
  }
  const isOffered = ({ element }: Block) => offered.has(element.closest("figure") ?? element);
  return offered.size > 0 ? [...found, ...blocks.filter(isOffered)] : found;
}

const isSetAsText = ({ element }: Block) => /^(?:h\d|p)$/.test(element.localName);

/** So many days in a row head the parts of a chronicle. */
const LEAST_DAYS = 3;

const isMostlyLinks = ({ measure: { own } }: Block) => own.linked / own.weight > MOSTLY_LINKED;

/** Whether a text stands in one item with a link, below the line that heads all items. */
function itemOf(
  text: Element,
  link: Element,
  heading: Element,
  isItem: (element: Element) => boolean,
): boolean {
  return [text, text.parentElement].some(
    (item) => item?.contains(link) && !item.contains(heading) && isItem(item),
  );
}

/** Whether an element around the block at a place holds one link and one text, as a teaser does: no section. */
function isSmall(item: Element, blocks: readonly Block[], at: number): boolean {
  let [links, texts] = [0, 0];
  const isMore = (block: Block | undefined) => {
    if (!block || !item.contains(block.element)) return false;
    const { linked, weight, value } = block.measure.own;
    if (linked / weight > MOSTLY_LINKED) links += 1;
    else if (value > 0) texts += 1;
    return links < 3 && texts < 2;
  };
  let [first, last] = [at, at + 1];
  while (isMore(blocks[first])) first -= 1;
  while (links < 3 && texts < 2 && isMore(blocks[last])) last += 1;
  return links < 3 && texts < 2;
}

/** What a box of links holds whose own text says "Read also": it comes after them. */
function linksBeside({ element }: Block, blocks: Block[]): Block[] {
  const inner = blocks.filter(
    (other) => other.element !== element && element.contains(other.element),
  );
  return inner.every(isMostlyLinks) ? inner : [];
}

/** The links beside the label of tags, where they are all that stands there. */
function tagsBeside({ element, text }: Block, blocks: Block[]): Block[] {
  const holder = text.length < LONGEST_TAGS_LABEL && element.parentElement;
  if (!holder) return [];
  const beside = blocks.filter(
    (other) => other.element !== element && holder.contains(other.element),
  );
  const isTag = (other: Block) =>
    isMostlyLinks(other) && (leadsOn(other) || !other.element.querySelector("[href]"));
  return beside.every(isTag) ? beside : [];
}

const LONGEST_TAGS_LABEL = 8;

/** Whether "Read also" stands before the only link of a line, which says no more. */
function pointerKind({ element, text, measure }: Block): LineKind | null {
  const { linked, weight } = measure.own;
  if (linked === 0 || weight - linked > LONGEST_LABEL) return null;
  const [link, other] = element.getElementsByTagName("a");
  const title = link?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const label = text.endsWith(title) ? text.slice(0, -title.length).trim() : "";
  return !other && label && lineKind(label) === "related" ? "related" : null;
}

/** Whether a few words stand before links that are called like networks, whatever their language. */
function shareKind({ element, text, measure }: Block): LineKind | null {
  const links = element.querySelectorAll("a");
  if (links.length < 2 || measure.own.stops > 0 || /^(?:h\d|li)$/.test(element.localName))
    return null;
  const names = [...links].map((link) => link.textContent?.trim()).filter(Boolean);
  const label = text.slice(0, text.indexOf(names[0] ?? ""));
  const rest = text.length - names.join(" ").length;
  const isLabel = rest < LONGEST_LABEL && rest - label.length < names.length * LONGEST_GAP;
  return isLabel && lineKind(names.join(" ")) === "share" ? "share" : null;
}

const LONGEST_LABEL = 40;
/** Characters between two links. */
const LONGEST_GAP = 2;

type KindOf = (line: string) => LineKind | null;

/** What kind each line is, asked once. */
function kindsOfLines(): KindOf {
  const kinds = new Map<string, LineKind | null>();
  return (line) => {
    const known = kinds.get(line);
    if (known !== undefined) return known;
    const kind = lineKind(line);
    kinds.set(line, kind);
    return kind;
  };
}

/** What portals set before a link to another article. */
const POINTED = /^(?:[►▶▸➤➡👉]|[>＞]{2})/u;

/** Whether a title stands in brackets, as against a number or an item. */
const isBracketed = ({ element, text }: Block) =>
  element.localName !== "li" && /^\[.{16,}\]$/.test(text);

/** Sentences without a link that some of the article comes after. */
function amidst(blocks: Block[], kindOf: KindOf): Set<Block> {
  const isText = ({ isChosen, measure }: Block) => isChosen && measure.own.prose > 0;
  const end = blocks.findLastIndex((block) => isText(block) && kindOf(block.text) === null);
  const before = blocks.slice(0, Math.max(end, 0));
  // Where little is said, as on a form's page, hardly anything can be told from its surroundings.
  const told = blocks.filter((block) => block.isChosen && saysNoMore(block, kindOf));
  if (told.reduce((sum, { measure }) => sum + measure.own.weight, 0) < LEAST_TEXT) return new Set();
  const isInner = (block: Block | undefined) =>
    !!block && isText(block) && block.measure.own.linked === 0;
  // A short sentence is set like the paragraphs that it stands between.
  const isBetween = (block: Block, at: number) =>
    MAY_BE_TOLD_OF.has(kindOf(block.text)) &&
    isPlainSentence(block.text) &&
    block.measure.own.linked === 0 &&
    [blocks[at - 1], blocks[at + 1]].every(
      (beside) =>
        isSetAlike(beside, block) && (isInner(beside) || (beside && saysNoMore(beside, kindOf))),
    );
  return new Set(before.filter((block, at) => isInner(block) || isBetween(block, at)));
}

/** What somebody says among the paragraphs: a short line of no kind. */
const saysNoMore = ({ text, measure }: Block, kindOf: KindOf) =>
  measure.own.linked === 0 && (isPlainSentence(text) || kindOf(text) === null);

/** What a reader does in a step that is called so, or among items of a list or of numbers that say no more. */
function isStep(block: Block, nearby: readonly Block[], kindOf: KindOf): boolean {
  const { element, text, isChosen, measure } = block;
  const list = element.closest("ol, ul");
  const isLike = (other: Block) =>
    STEP.test(other.text)
      ? other.text.length < LONGEST_STEP
      : (list?.contains(other.element) || (NUMBER.test(text) && NUMBER.test(other.text))) &&
        other.measure.own.weight >= LEAST_ITEM &&
        saysNoMore(other, kindOf);
  const isAmong = () => nearby.some((other) => other !== block && isLike(other));
  return (
    isChosen && measure.own.linked === 0 && !OFFERED.test(text) && (STEP.test(text) || isAmong())
  );
}

const STEP = /^第.{1,2}步/;
/** No step asks for that but of those that a portal would have its readers do. */
const OFFERED = /关注|转发|会员|公众号|我们|阅读全文/;
const NUMBER = /^[(（]?\d{1,2}[、.．)）]/;
const LONGEST_STEP = 5;
const LEAST_ITEM = 16;

/** What is said or done, in a speech, a song, a scene: a signature in brackets has no line of the text below it. */
function isAside(blocks: readonly Block[], at: number, kindOf: KindOf): boolean {
  const [line, next] = blocks.slice(at, at + 2);
  if (!line || !next || !ASIDE.test(line.text)) return false;
  const isNext = saysNoMore(next, kindOf) || ASIDE.test(next.text);
  return next.isChosen === line.isChosen && isSetAlike(next, line) && isNext;
}

const ASIDE = /^[（(][^\s:：]{2,3}[)）]$/;

const isSetAlike = (block: Block | undefined, { element }: Block) =>
  block?.element.localName === element.localName &&
  block.element.parentElement === element.parentElement;
