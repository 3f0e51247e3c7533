import type { Neighbour } from "../article";
import type { Pattern } from "../letters";
import type { Found } from "../page";
import { absoluteUrl } from "./address";
import { isProse } from "./body-lines";
import { isWhole, type Line } from "./lines";
import { marked, markedElements } from "./marked-neighbours";
import { isClosedBy, linksIn, MARKS, neighbour, withoutLabel } from "./neighbour-link";
import {
  ALONE,
  byLabels,
  COUNTED,
  LABELLED,
  MAYBE_LABELLED,
  NEXT,
  NOTHING,
  PREVIOUS,
} from "./neighbour-words";
import { isPageOf, ownPageNumber, pageNumber } from "./page-address";
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
  const lines = reading.lines
    .filter(({ text }) => text.length <= LONGEST && MAYBE_LABELLED.test(text))
    .map((line) => withTitle(line, reading))
    .filter((line) => LABELLED.test(line.text) || isCounted(line, reading));
  const previous = labelled(reading, lines, PREVIOUS, NEXT);
  const next = labelled(reading, lines, NEXT, PREVIOUS);
  const found = previous && next ? [] : markedElements(reading);
  return {
    previous: previous ?? marked(found, reading, "prev"),
    next: next ?? marked(found, reading, "next"),
  };
}

/** "下一案例：" and a link to another article, with no more text below. */
function isCounted(line: Line, { lines, base, url }: Reading): boolean {
  const { text, index, element } = line;
  if (!COUNTED.test(text) || lines.slice(index, index + 3).some((each) => isProse(each)))
    return false;
  const around = element.closest("a[href]");
  return (around ? [around] : linksIn(line)).some((link) => {
    const name = plain(link.textContent);
    const to = absoluteUrl(link.getAttribute("href"), base);
    const isNamed = text.split(/[:：]\s*/).some((each) => name && each.startsWith(name));
    return (isNamed || COUNTED.test(name)) && to && !isPage(to, url);
  });
}

/** Whether an address is that of a further page of the article. */
const isPage = (address: string, first: string) =>
  isPageOf(address, first) ||
  (ownPageNumber(first, address) === 1 && pageNumber(address, first) !== null);

/** Below the text, "Previous" alone and the link in the next line are one line. */
function withTitle(line: Line, { lines, body }: Reading): Line {
  const { text, index, element } = line;
  const [own, other] = linksIn(line);
  const title = plain(own?.textContent);
  const word = title && text.endsWith(title) ? text.slice(0, -title.length).trim() : "";
  if (index >= body.end && !other && word && ALONE.test(word))
    return { ...line, text: `${word.replace(/\s*[:：]$/, "")}: ${title}` };
  const isAlone = index >= body.end && ALONE.test(text) && !element.closest("a");
  const next = lines[index + 1];
  const holder = element.parentElement;
  if (!isAlone || !next || !holder?.contains(next.first) || own) return line;
  const link = next.element.closest("a[href]") ?? next.element.querySelector("a[href]");
  if (plain(link?.textContent) !== next.text) return line;
  return { ...line, text: `${text.replace(/\s*[:：]$/, "")}: ${next.text}`, element: holder };
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
      : (afterLabel(line.text, label, other) ??
        (linkNamed(line, label) ? "" : plain(linkBeside(line, label)?.textContent) || null));
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

const FIELD = /(?=[上下]\s?一?\s?[篇条首则個个])|(?<![:：])\t|\s{2,}|\s[|｜]\s/;
/** What follows the label in its field of the line, or in the next; null if the line has no label. */
function afterLabel(text: string, label: Pattern, other: Pattern): string | null {
  const parts = text.split(FIELD);
  const first = (parts[0] ?? "").replace(MARKS, "");
  const isLabelled = label.test(first) || other.test(first);
  const fields = (isLabelled ? parts.flatMap(byLabels) : parts).map((field) =>
    field.replace(MARKS, ""),
  );
  const at = fields.findIndex((field) => label.test(field));
  if (at < 0) return null;
  const rest = withoutLabel(fields[at] ?? "", label);
  const stated = rest || (fields.slice(at + 1).find(Boolean) ?? "");
  return other.test(stated) ? "" : stated;
}

/** The link around the line, the one named by the label itself, by the title, or the next line's. */
function linkFor(line: Line, rest: string, label: Pattern, { lines }: Reading): Element | null {
  const around = line.element.closest("a[href]");
  if (around) return around;
  const link =
    linkNamed(line, label) ??
    linksIn(line).find(({ textContent }) => {
      const name = plain(textContent);
      return rest && name && (name.includes(rest) || rest.startsWith(`${name} `));
    });
  if (link) return link;
  const next = lines[line.index + 1];
  // Where the line names the other neighbour too, neither has a link; its title may stand there alone.
  const [said = "", ...before] = line.text.split("\t").reverse();
  if (rest || !next || withoutLabel(said, label) || before.some((each) => LABELLED.test(each)))
    return null;
  if (!line.element.parentElement?.contains(next.first)) return null;
  return next.element.closest("a[href]") ?? next.element.querySelector("a[href]");
}

/** Among the links of its element, which may hold other lines too, the line's own that is called so. */
const linkNamed = (line: Line, label: Pattern) =>
  linksIn(line).find(({ textContent }) => {
    const name = plain(textContent);
    const bare = name.replace(MARKS, "");
    // Below a break in it, the title stands in a line of its own.
    const said = label.exec(bare)?.[0];
    return said !== undefined && (line.text.includes(name) || line.text.endsWith(`\t${said}`));
  });

/** The link whose label stands alone right before it: <b>Next article</b> <a>Boats</a>. */
const linkBeside = (line: Line, label: Pattern) =>
  linksIn(line).find(({ previousSibling, previousElementSibling }) => {
    const text = plain(previousSibling?.nodeValue) || plain(previousElementSibling?.textContent);
    const said = label.exec(text.replace(MARKS, ""))?.[0];
    return said !== undefined && !withoutLabel(text, label);
  });
