import type { Neighbour } from "../article";
import type { Found } from "../page";
import { around, nameOf } from "./around";
import type { Line } from "./lines";
import { linksIn, neighbour, textsIn, withoutLabel } from "./neighbour-link";
import {
  ALONE,
  DIRECTIONS,
  MAYBE_LABELLED,
  NEXT,
  NO_TITLE,
  PAGER,
  PREVIOUS,
} from "./neighbour-words";
import type { Reading } from "./reading";
import { plain } from "./text";

/** Early themes of WordPress and Z-Blog name but the side, of "« Before" and "After »". */
const SIDES = ".navigation > [class^=align], [class*=post-nav] > a";
/** Weblogs that say by their class which entry a link leads to, whatever it says. */
const PAGERS = "[class$=older-link], [class$=newer-link]";
const SIGNS = { prev: /^(?:[«←‹]|<<)/, next: /(?:[»→›]|>>)$/ } as const;
const MARKED = ["rel", "class", "title"]
  .map((name) => `[${name}*="prev" i], [${name}*="next" i]`)
  .concat(SIDES, PAGERS)
  .join();
/** Weblogs head their entries with "« Before | Main | After »", of which either end may be missing. */
const ROW = /^«[^«»]+\|[^«»]+(?:»|$)|^[^«»]+\|[^«»]+»$/;

/** What may hold a neighbour without a label. */
export function markedElements({ document, lines, body }: Reading): Element[] {
  const isPair = (line: Line | undefined, next = line) =>
    !!line && !!next && SIGNS.prev.test(line.text) && SIGNS.next.test(next.text);
  const rows = lines.filter(
    (line) =>
      line.text.length < LONGEST_BLOCK &&
      (ROW.test(line.text) ||
        (line.index >= body.end && line.text.split("\t").some((field) => ALONE.test(field))) ||
        (line.index >= body.end &&
          MAYBE_LABELLED.test(line.text) &&
          linksOf(line).some((link) => ALONE.test(opening(link)))) ||
        ((line.index >= body.end || isAlone(line)) &&
          (isPair(line) ||
            isPair(line, lines[line.index + 1]) ||
            isPair(lines[line.index - 1], line)))),
  );
  return [...document.querySelectorAll(MARKED), ...rows.flatMap(linksOf)];
}

/** What stands in a box of its own at a link's beginning: <a>Previous <b>Boats</b></a>. */
const opening = (link: Element) => textsIn(link).find(Boolean) ?? "";

/** Whether a line is a link and an arrow. */
const isAlone = (line: Line) =>
  linksOf(line).some(({ textContent }) => plain(textContent).length > line.text.length - 3);

/** The links in the line, or the one around it. */
const linksOf = (line: Line): Element[] => {
  const around = line.element.closest("a[href]");
  return around ? [around] : linksIn(line);
};

const NAMES = {
  prev: /(?:nav|post|entry|article|pager)(?:__link)?[-_]{0,2}(?:prev|older)|prev(?:ious)?[-_](?:post|entry|article)|^prev$/i,
  next: /(?:nav|post|entry|article|pager)(?:__link)?[-_]{0,2}(?:next|newer)|next[-_](?:post|entry|article)|^next$/i,
} as const;
/** Characters of a block that holds nothing but the two neighbours. */
const LONGEST_BLOCK = 400;
const OF_COMMENTS = /comment/i;

/** Themes of WordPress and its like mark the link or its block and leave the label out. */
export function marked(
  elements: readonly Element[],
  reading: Reading,
  rel: "prev" | "next",
): Found<Neighbour | null> {
  const [own, other] = rel === "prev" ? [PREVIOUS, NEXT] : [NEXT, PREVIOUS];
  for (const element of elements) {
    const link = element.localName === "a" ? element : element.querySelector("a[href]");
    const said = (name: string) => element.getAttribute(name) ?? "";
    const isSigned = link && SIGNS[rel].test(withSigns(link));
    // <a><em>PREV</em><span>The rain stops</span></a>
    const [word = "", words] = link ? textsIn(link).filter(Boolean) : [];
    const isMarked =
      isSigned ||
      (words && ALONE.test(word) && own.test(`${word}: ${words}`)) ||
      said("rel").split(/\s+/).includes(rel) ||
      NAMES[rel].test(said("class")) ||
      own.test(said("title"));
    if (!link || !isMarked || OF_COMMENTS.test(namesAround(link))) continue;
    const block = link.closest('[class*="nav" i], nav') ?? link;
    const value = neighbour(link, "", reading, own);
    const title = link.matches(PAGERS) ? "" : withoutLabel(value?.title ?? "", DIRECTIONS);
    const isTitle =
      (isSigned && BRIEF.test(title)) ||
      (link.getAttribute("title") === title && !PAGER.test(title));
    if (value && !other.test(title) && (link.matches(PAGERS) || isTitle || !NO_TITLE.test(title))) {
      const isSmall = (block.textContent?.length ?? 0) < LONGEST_BLOCK;
      return { value: { ...value, title }, elements: [isSmall ? block : link] };
    }
  }
  return { value: null, elements: [] };
}

/** What a weblog may call an entry. */
const BRIEF = /^(?![上下前后首尾])[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,3}$/u;

/** A link's words with what is written beside it: « <a>Before</a> | <a>After</a> ». */
function withSigns({ previousSibling, textContent, nextSibling }: Element): string {
  const beside = [previousSibling, nextSibling].map((node) =>
    node?.nodeType === 3 ? node.nodeValue : "",
  );
  return plain([beside[0], textContent, beside[1]].join(""));
}

function namesAround(link: Element): string {
  return around(link, 5)
    .map((each) => `${nameOf(each)} ${each.getAttribute("aria-label") ?? ""}`)
    .join(" ");
}
