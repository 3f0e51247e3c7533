import { around } from "./around";
import type { BodyLines } from "./body-lines";
import { isWhole, type Line } from "./lines";
import { plain } from "./text";
import { type Agreement, agreementWith, type DeclaredTitles, openingTest } from "./title-agreement";

/** A text on the page that is the article's title, as the reader sees it. */
export interface Headline {
  text: string;
  /** Elements that hold the title and nothing else. */
  elements: Element[];
  /** Indexes of its first and its last line. */
  first: number;
  last: number;
}

/**
 * The best candidate among the page's headings and the lines that the declared titles contain;
 * null if none convinces.
 */
export function findHeadline(
  lines: readonly Line[],
  body: BodyLines,
  declared: DeclaredTitles,
): Headline | null {
  const agreement = agreementWith(declared);
  const mayOpen = openingTest(declared);
  const needed = declared.others.length > 0 ? SHARES : 0;
  let best: Headline | null = null;
  let bestScore = declared.document || needed ? CONVINCING : CONVINCING / 2;
  let previous: Element | null = null;
  for (const line of lines) {
    const isLate = line.index > body.start + LATE;
    if (isLate && bestScore >= MOST_LATE) break;
    const heading = headingOf(line, isLate);
    if (heading && heading.element === previous) continue;
    previous = heading?.element ?? null;
    if (!heading && (isLate || !line.text.split("\t").some(mayOpen))) continue;
    const said = heading
      ? saidByHeading(line, heading.element, agreement)
      : saidByLines(line, lines[line.index + 1], agreement);
    if (said.agreed < (heading ? needed : AGREES)) continue;
    const score = said.agreed + (heading?.weight ?? 0) + placeOf(line, body);
    if (score <= bestScore) continue;
    bestScore = score;
    best = headlineOf(said, line, heading?.element ?? null, lines);
  }
  return best;
}

/** What a candidate needs in sum; and what a line without a heading's markup must agree. */
const CONVINCING = 2;
const AGREES = 2;
/** What a heading must share with og:title or JSON-LD where they are given. */
const SHARES = 0.3;
const FIELD = 0.3;
/** Elements inside a heading that may be the title proper, as beside a site or a count. */
const MOST_INSIDE = 6;
const LONGEST = 300;
const MOSTLY = 2 / 3;
/** Lines below the text's beginning from where on only a heading's tag makes a candidate. */
const LATE = 6;
/** What the best of those could reach. */
const MOST_LATE = 3.5;

interface Said {
  text: string;
  agreed: number;
  /** How many lines say it. */
  lines: number;
}

/** The heading's whole text, an element's in it, or that part of its first line that the page's titles confirm. */
function saidByHeading(line: Line, heading: Element, agreement: Agreement): Said {
  const links = [...heading.childNodes, ...heading.querySelectorAll("*")]
    .slice(0, MOST_INSIDE)
    .map(({ textContent }) => plain(textContent))
    .filter((text) => agreement(text) > AGREES);
  const whole = plain(heading.textContent);
  // A mark for the best, or a count, may stand behind the title.
  const first = plain(line.first.textContent);
  const own = first.length > whole.length * MOSTLY ? [first] : [];
  const parts = [whole, plain(line.text), ...line.text.split("\t"), ...own, ...links];
  return mostAgreed(
    parts.map((text) => ({ text, lines: 1 })),
    agreement,
  );
}

/** The line, one of its fields, or the line and the next: long titles are broken by hand. */
function saidByLines(line: Line, next: Line | undefined, agreement: Agreement): Said {
  const parts = [{ text: line.text, lines: 1 }];
  if (next) parts.push({ text: `${line.text} ${next.text}`, lines: 2 });
  const whole = mostAgreed(parts, agreement);
  if (whole.agreed >= AGREES) return whole;
  // The last field of a breadcrumb says the title too: a line of its own says it better.
  const fields = line.text.split("\t").map((text) => ({ text, lines: 1 }));
  const field = mostAgreed(fields, agreement);
  return { ...field, agreed: field.agreed - FIELD };
}

function mostAgreed(parts: readonly Pick<Said, "text" | "lines">[], agreement: Agreement): Said {
  let best: Said = { text: "", agreed: -9, lines: 1 };
  for (const { text, lines } of parts) {
    if (isLetter(text) || text.length > LONGEST) continue;
    const agreed = agreement(text);
    if (agreed > best.agreed) best = { text: plain(text), agreed, lines };
  }
  return best;
}

/** One letter, or none: only in Chinese and Korean is one character a title. */
const isLetter = (text: string) => text.length < 2 && text < "㐀";

function headlineOf(
  said: Said,
  line: Line,
  heading: Element | null,
  lines: readonly Line[],
): Headline {
  let last = line.index + said.lines - 1;
  while (heading && lines[last + 1] && heading.contains(lines[last + 1]?.first ?? null)) last++;
  const own = lines.slice(line.index, last + 1).filter((each) => isWhole(lines, each));
  const elements = heading ? [heading] : own.map(({ element }) => element);
  return { text: said.text, elements, first: line.index, last };
}

interface Heading {
  element: Element;
  weight: number;
}

const HEADINGS: Record<string, number> = { h1: 2.5, h2: 1.2, h3: 0.7, h4: 0.4 };
const TITLED =
  /(?:^|[-_\s])(?:(?:art(?:icle|i)?|post|entry|news|main|page|content|story|text)[-_]?)?(?:title|headline|heading|tit|biaoti|h1)(?:$|[-_\s\d])/i;

/** The heading that the line is in: by its tag, else by its class. */
function headingOf({ element }: Line, isByTag: boolean): Heading | null {
  const holders = around(element, 4);
  const heading = holders.find(({ localName }) => HEADINGS[localName]);
  if (heading) return { element: heading, weight: HEADINGS[heading.localName] ?? 0 };
  const named = isByTag ? undefined : holders.find(isTitled);
  if (!named || (named.textContent?.length ?? 0) > LONGEST) return null;
  return { element: named, weight: 0.6 };
}

function isTitled(element: Element): boolean {
  return [element.getAttribute("class"), element.id].some((name) => name && TITLED.test(name));
}

/** Headings below the text's beginning head something else; so do those in the page's frame. */
function placeOf({ index, element }: Line, body: BodyLines): number {
  if (index > body.start + LATE) return -3;
  const below = index > body.start ? -1 : 0;
  const near = index <= body.start && index > body.start - 25 ? 0.5 : 0;
  const framed = element.closest("nav, aside, footer, form, li:not([class*=title]), a[target]")
    ? -1.5
    : 0;
  return below + near + framed;
}
