import type { Neighbour } from "../article";
import type { Pattern } from "../letters";
import type { Found } from "../page";
import { absoluteUrl } from "./address";
import { around, nameOf } from "./around";
import { isWhole, type Line } from "./lines";
import {
  DIRECTIONS,
  LABELLED,
  MAYBE_LABELLED,
  NEXT,
  NO_TITLE,
  NOTHING,
  PREVIOUS,
} from "./neighbour-words";
import type { Reading } from "./reading";
import { plain } from "./text";

export interface Neighbours {
  previous: Found<Neighbour | null>;
  next: Found<Neighbour | null>;
}

/**
 * The articles before and after this one in the portal's sequence (上一篇 / 下一篇). The elements
 * are named even where the portal says that there is none: its words are no part of the text.
 */
export function readNeighbours(reading: Reading): Neighbours {
  const lines = reading.lines.filter(
    ({ text }) => text.length <= LONGEST && MAYBE_LABELLED.test(text) && LABELLED.test(text),
  );
  const previous = labelled(reading, lines, PREVIOUS, NEXT);
  const next = labelled(reading, lines, NEXT, PREVIOUS);
  const found = previous && next ? [] : [...reading.document.querySelectorAll(MARKED)];
  return {
    previous: previous ?? marked(found, reading, "prev"),
    next: next ?? marked(found, reading, "next"),
  };
}

/** Longer lines are sentences that begin with such a word. */
const LONGEST = 160;

/** The first label that names a title, else that has a link; else, for its elements, one without. */
function labelled(
  reading: Reading,
  lines: readonly Line[],
  label: Pattern,
  other: Pattern,
): Found<Neighbour | null> | null {
  let empty: Found<Neighbour | null> | null = null;
  for (const line of lines) {
    const closed = linksIn(line).find((each) => isClosedBy(each, label));
    const rest = closed
      ? ""
      : (afterLabel(line.text, label, other) ?? (linkNamed(line, label) ? "" : null));
    if (rest === null) continue;
    const elements = isWhole(reading.lines, line) ? [line.element] : [];
    const link = NOTHING.test(rest) ? null : (closed ?? linkFor(line, rest, label, reading));
    const value = link && neighbour(link, rest, reading, label);
    const told = link && elements.length === 0 ? [link] : elements;
    if (value?.title) return { value, elements: [...(empty?.elements ?? []), ...told] };
    if (!empty || (value && !empty.value)) empty = { value, elements: value ? told : elements };
  }
  return empty;
}

const FIELD = /(?=[上下]\s?一?\s?[篇条首])|\t|\s{2,}|\s[|｜]\s/;
const MARKS = /^[\s:：|｜→←»«›‹<>【】[\]（）()■●·\-–—]+|[\s:：|｜→←»«›‹<>■●\-–—]+$/gu;

/** What follows the label in its field of the line, or in the next; null if the line has no label. */
function afterLabel(text: string, label: Pattern, other: Pattern): string | null {
  const fields = text.split(FIELD).map((field) => field.replace(MARKS, ""));
  const at = fields.findIndex((field) => label.test(field));
  if (at < 0) return null;
  const rest = withoutLabel(fields[at] ?? "", label);
  const stated = rest || (fields.slice(at + 1).find(Boolean) ?? "");
  return other.test(stated) ? "" : stated;
}

/** Labels are said twice where screen readers get one of their own. */
function withoutLabel(text: string, label: Pattern): string {
  const bare = text.replace(MARKS, "");
  const said = label.exec(bare)?.[0] ?? "";
  const rest = bare.slice(said.length).replace(MARKS, "");
  return rest === text ? rest : withoutLabel(rest, label);
}

/** The link around the line, the one named by the label itself, by the title, or the next line's. */
function linkFor(line: Line, rest: string, label: Pattern, { lines }: Reading): Element | null {
  const around = line.element.closest("a[href]");
  if (around) return around;
  const link =
    linkNamed(line, label) ??
    linksIn(line).find(({ textContent }) => rest && plain(textContent).includes(rest));
  if (link) return link;
  const next = lines[line.index + 1];
  if (rest || !next || !line.element.parentElement?.contains(next.first)) return null;
  return next.element.closest("a[href]") ?? next.element.querySelector("a[href]");
}

const linksIn = ({ element }: Line) => [...element.querySelectorAll("a[href]")];

/** Among the links of its element, which may hold other lines too, the line's own that is called so. */
const linkNamed = (line: Line, label: Pattern) =>
  linksIn(line).find(({ textContent }) => {
    const name = plain(textContent);
    return label.test(name.replace(MARKS, "")) && line.text.includes(name);
  });

/** Null if the link leads nowhere else. */
function neighbour(
  link: Element,
  rest: string,
  reading: Reading,
  label: Pattern,
): Neighbour | null {
  const url = absoluteUrl(link.getAttribute("href"), reading.base);
  if (!url || withoutHash(url) === withoutHash(reading.url)) return null;
  const own = withoutLabel(spoken(link, label), label);
  const stated = withoutLabel(plain(link.getAttribute("title")), label);
  const spelt = /…$|\.{3}$/.test(own) ? "" : own;
  const isOther = /\d月\d/.test(rest) || isOtherLink(rest, link);
  return { title: spelt || stated || own || (isOther ? "" : rest), url };
}

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
function isClosedBy(link: Element, label: Pattern): boolean {
  const texts = textsIn(link).filter(Boolean);
  const last = texts.at(-1) ?? "";
  return texts.length > 1 && label.test(last) && !withoutLabel(last, label);
}

/** The link's texts, without a "Next" that stands close after the title. */
function spoken(link: Element, label: Pattern): string {
  const texts = textsIn(link).filter(Boolean);
  const isClosed = isClosedBy(link, label) || isClosedBy(link, DIRECTIONS);
  return texts.slice(0, isClosed ? -1 : undefined).join(" ");
}

function textsIn(node: Node): string[] {
  const { childNodes } = node;
  return childNodes.length > 0 ? [...childNodes].flatMap(textsIn) : [plain(node.textContent)];
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, "");
}

/** WordPress's first themes name but the side, of "« Before" and "After »". */
const SIDES = {
  prev: ".navigation > .alignleft",
  next: ".navigation > .alignright",
} as const;
const SIDE_SIGN = /^«|»$/;
const MARKED = ["rel", "class", "title"]
  .map((name) => `[${name}*="prev" i], [${name}*="next" i]`)
  .concat(Object.values(SIDES))
  .join();
const NAMES = {
  prev: /(?:nav|post|entry|article|pager)(?:__link)?[-_]{0,2}prev|prev(?:ious)?[-_](?:post|entry|article)/i,
  next: /(?:nav|post|entry|article|pager)(?:__link)?[-_]{0,2}next|next[-_](?:post|entry|article)/i,
} as const;
/** Characters of a block that holds nothing but the two neighbours. */
const LONGEST_BLOCK = 400;
const OF_COMMENTS = /comment/i;

/** Themes of WordPress and its like mark the link or its block and leave the label out. */
function marked(
  elements: readonly Element[],
  reading: Reading,
  rel: "prev" | "next",
): Found<Neighbour | null> {
  const [own, other] = rel === "prev" ? [PREVIOUS, NEXT] : [NEXT, PREVIOUS];
  for (const element of elements) {
    const link = element.localName === "a" ? element : element.querySelector("a[href]");
    const said = (name: string) => element.getAttribute(name) ?? "";
    const isMarked =
      said("rel").split(/\s+/).includes(rel) ||
      NAMES[rel].test(said("class")) ||
      own.test(said("title")) ||
      (element.matches(SIDES[rel]) && SIDE_SIGN.test(plain(element.textContent)));
    if (!link || !isMarked || OF_COMMENTS.test(namesAround(link))) continue;
    const block = link.closest('[class*="nav" i], nav') ?? link;
    const value = neighbour(link, "", reading, own);
    const title = withoutLabel(value?.title ?? "", DIRECTIONS);
    if (value && !other.test(title) && !NO_TITLE.test(title)) {
      const isSmall = (block.textContent?.length ?? 0) < LONGEST_BLOCK;
      return { value: { ...value, title }, elements: [isSmall ? block : link] };
    }
  }
  return { value: null, elements: [] };
}

function namesAround(link: Element): string {
  return around(link, 5)
    .map((each) => `${nameOf(each)} ${each.getAttribute("aria-label") ?? ""}`)
    .join(" ");
}
