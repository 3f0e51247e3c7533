import { ownText } from "./blocks";
import { lineKind } from "./chrome-lines";
import { isInline } from "./inline-elements";
import { type Measure, type Measures, measureText } from "./measure";
import { readabilityChoice } from "./readability-choice";
import { isDataTable } from "./tables";

/** Where an article is, and which of its blocks Readability would keep. */
export interface Body {
  element: Element;
  chosen: Set<Element>;
  /** Of the blocks of the element, if they were measured to choose it. */
  measures?: Measures | undefined;
}

/** Readability overlooks parts of articles, so what it leaves out still counts for something. */
const UNCHOSEN_PROSE = 0.3;
const CHOSEN_LINKS = 0.5;

/**
 * The element that holds the article: the one whose blocks are worth most, prose against links,
 * where Readability's choice weighs more than the rest. Null: nothing on the page reads like text.
 */
export function chooseBody(document: Document, headline?: Element): Body | null {
  const measures = measureText(document.body);
  const chosen = readabilityChoice(document, measures);
  const best = bestText(measures, chosen, headline);
  // A picture's caption may be all the text there is.
  const element =
    best &&
    (best.closest("figcaption")?.parentElement ?? withShown(best) ?? amongAlike(best, measures));
  if (!element) return null;
  const body = narrowed(element, measures, headline);
  return { element: body, chosen, measures: measuresWithin(body, measures) };
}

/** The most valuable element that says more than portals do: of a song's page, no footer, though only that has sentences. */
function bestText(
  measures: Measures,
  chosen: Set<Element>,
  headline?: Element,
  tries = MOST_TRIES,
): Element | null {
  const best = mostValuable(measures, chosen, headline);
  if (tries === 0) return best;
  const weight = best && measures.get(best)?.weight;
  if (!weight) return best;
  const valued = [...measures].filter(
    ([element, { own }]) => own.value > 0 && best.contains(element),
  );
  const isMost = valued.reduce((sum, [, { own }]) => sum + own.weight, 0) >= weight / 2;
  if (!isMost || !valued.every(([element]) => lineKind(ownText(element)))) return best;
  const rest = new Map(measures);
  for (const [element, measure] of valued)
    rest.set(element, { ...measure, own: { ...measure.own, value: 0 } });
  return bestText(rest, chosen, headline, tries - 1);
}

/** Each measures the whole page. */
const MOST_TRIES = 3;

/** What holds a paragraph that is all the text, and a table of data or pictures below it. */
function withShown({
  localName,
  parentElement,
  nextElementSibling: shown,
}: Element): Element | null {
  if (localName !== "p" || !shown || parentElement?.localName === "body") return null;
  const isShown = shown.localName === "table" ? isDataTable(shown) : isPicture(shown);
  return isShown && !shown.querySelector("a") ? parentElement : null;
}

const isPicture = ({ localName, children, textContent }: Element) =>
  localName === "p" &&
  children.length > 0 &&
  [...children].every((child) => child.matches("img, br")) &&
  !textContent?.trim();

function measuresWithin(body: Element, measures: Measures): Measures | undefined {
  if (!measures.has(body) || body.closest("a")) return undefined;
  return new Map([...measures].filter(([element]) => body.contains(element)));
}

/** Without what only holds portal lines around the article, however much like sentences they read. */
function narrowed(body: Element, measures: Measures, headline: Element | undefined): Element {
  const prose = measures.get(body)?.prose ?? 0;
  const inner = [...body.children].find(
    (child) =>
      (measures.get(child)?.prose ?? 0) >
      prose * (headline && child.contains(headline) ? WITH_HEADLINE : NEARLY_ALL),
  );
  if (!inner || TEXT_ELEMENTS.test(inner.localName) || amongAlike(inner, measures) === body)
    return body;
  const rest = [...measures].filter(
    ([element, { own }]) =>
      own.value > 0 && body.contains(element) && !inner.contains(element) && element !== headline,
  );
  // A sidebar that says whose page it is.
  const isOfPage = (element: Element) =>
    !!headline &&
    inner.contains(headline) &&
    (element.compareDocumentPosition(headline) & 4) !== 0 &&
    CONTACT.test(element.textContent ?? "");
  const isFrame =
    rest.length > 0 &&
    rest.every(([element]) => isOfPage(element) || lineKind(ownText(element)) !== null);
  return isFrame ? narrowed(inner, measures, headline) : body;
}

/** How to reach whoever publishes the page. */
const CONTACT = /地址|电话|传真|邮编/;
/** Enough for the box that has the headline as well. */
const WITH_HEADLINE = 0.5;
const NEARLY_ALL = 0.7;
const TEXT_ELEMENTS = /^(?:p|pre|li|blockquote|td)$/;

/** One long line is no text of its own where most of those beside it are made like it: they are the text together. */
function amongAlike(element: Element, measures: Measures): Element {
  const parent = element.parentElement;
  if (element.localName !== "div" || !parent || element.id) return element;
  return areLines(linesOf(parent, measures), element, measures) ? parent : element;
}

/** What a poem is worth whose lines are elements of their own, none of which says enough to be a text. */
function linesWorth(element: Element, { weight, prose }: Measure, measures: Measures): number {
  if (weight < LEAST_WEIGHT || prose > 0) return 0;
  const lines = linesOf(element, measures);
  const [first] = lines.slice(LEAST_LINES);
  return first && !/^h/.test(first.localName) && areLines(lines, first, measures) ? weight / 2 : 0;
}

const LEAST_LINES = 5;
const LEAST_WEIGHT = 100;

const linesOf = (parent: Element, measures: Measures): Element[] =>
  [...parent.children].filter((child) => (measures.get(child)?.weight ?? 0) > 0);

/** Whether most lines are made like one of them, and none leads elsewhere. */
function areLines(
  lines: readonly Element[],
  { localName, className }: Element,
  measures: Measures,
): boolean {
  const isAlike = (line: Element) =>
    line.localName === localName &&
    line.className === className &&
    [...line.children].every(isInline);
  return (
    lines.length > 1 &&
    lines.every((line) => measures.get(line)?.linked === 0) &&
    lines.filter(isAlike).length > lines.length / 2
  );
}

function mostValuable(
  measures: Measures,
  chosen: Set<Element>,
  headline: Element | undefined,
): Element | null {
  const start = headline && articleStart(headline, measures, chosen);
  let isBefore = !!start;
  const sums = new Map<Element, number>();
  let best: Element | null = null;
  let most = 0;
  // Blocks come after the blocks in them, so a sum is complete when its turn comes.
  for (const [element, measure] of measures) {
    const isChosen = chosen.has(element);
    // However it ends, a headline is no sentence of the text.
    const own = headline?.contains(element)
      ? 0
      : isBefore && !isChosen
        ? Math.min(measure.own.value, 0)
        : worth(measure.own.value, isChosen) +
          (isBefore ? 0 : linesWorth(element, measure, measures));
    const sum = (sums.get(element) ?? 0) + own;
    if (element === start) isBefore = false;
    if (sum > most) {
      best = element;
      most = sum;
    }
    const parent = blockAround(element, measures);
    if (parent) sums.set(parent, (sums.get(parent) ?? 0) + sum);
  }
  return best;
}

/** The headline's block, if most of the text comes after it; null: the headline is of something else. */
function articleStart(headline: Element, measures: Measures, chosen: Set<Element>): Element | null {
  const start = measures.has(headline) ? headline : blockAround(headline, measures);
  let before = 0;
  let after = 0;
  let isBefore = true;
  for (const [element, { own }] of measures) {
    if (element === start) isBefore = false;
    const prose = chosen.has(element) ? own.prose : 0;
    if (isBefore) before += prose;
    else after += prose;
  }
  return after > before ? start : null;
}

function worth(value: number, isChosen: boolean): number {
  if (value > 0) return isChosen ? value : value * UNCHOSEN_PROSE;
  return isChosen ? value * CHOSEN_LINKS : value;
}

function blockAround(element: Element, measures: Measures): Element | null {
  let parent = element.parentElement;
  while (parent && !measures.has(parent)) parent = parent.parentElement;
  return parent;
}
