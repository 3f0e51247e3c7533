import type { Found } from "../page";
import { parseUrl } from "./address";
import { around, nameOf } from "./around";
import { ARROW, HOME, TO_LEAF, TRAIL_LABEL, WEAK_ARROW } from "./breadcrumb-words";
import type { Headline } from "./headline";
import { isWhole, type Line } from "./lines";
import { isNested } from "./nested-trail";
import type { Reading } from "./reading";
import type { SectionNames } from "./section-names";
import { plain } from "./text";

const NAMED =
  /(?:^|[-_\s])(?:bread(?:-crumbs?)?|crumbs?|mbx|mianbaoxie|weizhi|dqwz|position|location|loc(?:al)?|path(?:way|nav)?|nav-?path|curpos|cur-?nav|site-?path|here|dangqian|topicpath|place|navigate|trail)(?:$|[-_\s\d])|breadcrumb|bcrumb|crumb(?:s|nav)|ariane|pankuzu/i;

/** 未经允许不得转载：站 » 标题 */
const NO_REPRINT = /^[^>＞»›→]*[得止勿绝]转载/;

/** The trail that the reader sees: marked up as one, labelled, or a row of arrows from the home page. */
export function shownTrail(
  { document, lines, body, url }: Reading,
  headline: Headline | null,
  sections: SectionNames,
): Found<string[]> {
  const end = Math.max(headline?.last ?? 0, Math.min(body.start, lines.length)) + 1;
  let best: Found<string[]> = { value: [], elements: [] };
  const seen = new Set<Element>();
  const isTrail = trailTest((holder) => isNamedTrail(holder) || isNested(holder, url, headline));
  for (const line of lines.slice(0, Math.min(end, lines.length))) {
    if (NO_REPRINT.test(line.text)) continue;
    const marked = markedTrail(line, isTrail);
    if (marked && seen.has(marked)) continue;
    if (marked) seen.add(marked);
    if (!marked && !mayBeTrail(line)) continue;
    const distance = (headline?.first ?? body.start) - line.index;
    const start = plain(line.text.split(ARROW)[0]);
    // The site, as the document's title ends in it.
    const site = start.length > 1 && document.title.endsWith(start) ? start : "";
    const home = homeName(marked ?? line.element, url) || site;
    const names = marked
      ? namesInMarked(marked, home, isNested(marked, url, headline))
      : namesInLine(line, lines[line.index + 1], distance, home);
    const value = sections(names ?? [], home);
    // A notice may be called like its section.
    const last = [...(marked ?? line.element).querySelectorAll("a")].at(-1);
    const isOwn = last && plain(last.textContent) === headline?.text;
    if (isOwn && value.length > 0 && isNumberedBelow(last.href, url)) value.push(headline.text);
    if (names && value.length > best.value.length) {
      best = { value, elements: marked ? [marked] : isWhole(lines, line) ? [line.element] : [] };
    }
  }
  return best;
}

/** Whether a page stands in what an address leads to, by a day or number of its own. */
function isNumberedBelow(address: string, page: string): boolean {
  const section = address.replace(/(?:index\.\w+)?$/, "");
  return page.startsWith(section) && /\d/.test(page.slice(section.length));
}

/** A quick test: what parts the steps of a trail, or is set before them. */
const mayBeTrail = ({ text }: Line): boolean =>
  /[-/／]/.test(text) || [ARROW, TRAIL_LABEL, TO_LEAF].some((each) => each.test(text));

/** The outermost element around the line that is a trail by its name. */
function markedTrail({ element }: Line, isTrail: (holder: Element) => boolean): Element | null {
  return around(element, 6).findLast(isTrail) ?? null;
}

/** The test of whether a small element is a trail, asked once of each: lines share what holds them. */
function trailTest(test: (holder: Element) => boolean): (holder: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (holder) => {
    const isSmall = () =>
      !/^(?:body|html)$/.test(holder.localName) && (holder.textContent?.length ?? 0) < 250;
    const isTrail = known.get(holder) ?? (test(holder) && isSmall());
    known.set(holder, isTrail);
    return isTrail;
  };
}

function isNamedTrail(holder: Element): boolean {
  const label = ["aria-label", "aria-labelledby"].map((name) => holder.getAttribute(name)).join();
  return (
    /bread ?crumb|ariane|パンくず|migas/i.test(label) ||
    NAMED.test(nameOf(holder)) ||
    holder.matches("article nav")
  );
}

/** Null if the marked element holds no trail: "position" and "path" name other things too. */
function namesInMarked(element: Element, home: string, isSure: boolean): string[] | null {
  const heading = element.querySelector("h2, h3, h4");
  const text = cellsOf(element)
    .map(({ textContent }) => plain(textContent))
    .join("\t")
    .replace(heading?.querySelector("a") ? "" : plain(heading?.textContent), "");
  const links = linkNames(element);
  const isNamed = /bread|crumb|mbx|weizhi|dqwz/i.test(
    nameOf(element) + element.getAttribute("aria-label"),
  );
  const isTrail = links.length > 0 && (ARROW.test(text) || HOME.test(links[0] ?? ""));
  return namesIn(text, links, isNamed || isTrail || isSure, home);
}

/** What stands beside a trail in a cell of its own is no part of it; its steps may be items. */
function cellsOf(element: Element): Element[] {
  const isList = element.querySelectorAll("ol, ul").length < 2;
  const cells = [...element.querySelectorAll(isList ? "td, li" : "td")];
  return cells.length > 0 ? cells : [element];
}

/** What a trail calls the front page, if its first link leads there; "" if not. */
function homeName(element: Element, url: string): string {
  const link = element.querySelector("a[href]");
  const target = parseUrl(link?.getAttribute("href") ?? "", url);
  const isFront = target?.pathname === "/" && FRONT_HOST.test(target.hostname);
  return isFront ? plain(link?.textContent) : "";
}

/** Portals give their sections hosts of their own. */
const FRONT_HOST = /^(?:www\.|m\.)?[^.]+\.(?:(?:com?|net|org|gov|edu|ac|or)\.)?[^.]+$/;

/** A label may stand alone, with the trail in the next line. */
function namesInLine(
  line: Line,
  next: Line | undefined,
  distance: number,
  home: string,
): string[] | null {
  const isAbove = distance >= 0;
  // Right above the headline there is no menu.
  const isNear = isAbove && distance < NEAR;
  const [label] = TRAIL_LABEL.exec(line.text) ?? [];
  const isAlone = label === line.text;
  const row = isAlone && line.element.closest("tr");
  const holder = row && ARROW.test(row.textContent ?? "") ? row : line.element;
  const text =
    holder === row ? plain(row.textContent) : isAlone && next ? line.text + next.text : line.text;
  if (text.length > 200 || text.startsWith("«")) return null;
  const links = linkNames(holder);
  // Two links with an arrow between make a trail even without a home page.
  const isShort = isAbove && links.length < 7 && text.length < 80;
  const isTrail =
    isShort && links.length > 1 && (ARROW.test(text) || (isNear && !!home && DASHED.test(text)));
  return namesIn(text, links, isTrail, isShort ? home : "");
}

/** Null if the text is no trail. Weak separators count only behind a label or the home page. */
function namesIn(
  text: string,
  links: readonly string[],
  isTrail: boolean,
  home: string,
): string[] | null {
  const spoken = text.replace(TRAIL_LABEL, "");
  const isSure = isTrail || spoken !== text;
  const names = spoken.split(ARROW);
  const isToLeaf = TO_LEAF.test(spoken);
  const start = plain((names[0] ?? "").split(WEAK_ARROW)[0]);
  const isFromHome = isToLeaf || (home && start === home) || HOME.test(plain(start.split("-")[0]));
  // The page's own section may stand before the trail, too.
  const first = links.find((link) => names[0]?.trimEnd().endsWith(` ${link}`));
  if (first && isSure && names.length > 1) names[0] = first;
  if (names.length > 1 && (isSure || isFromHome)) return names.flatMap((name) => name.split("\t"));
  if (isSure) return withLast(links, spoken);
  const weak = spoken.split(isToLeaf ? /[-/／|｜\t]/ : /\s*[/／]\s*/);
  if (isFromHome && weak.length > (isToLeaf ? 2 : 1)) return weak;
  // A menu is of links alone.
  const dashed = spoken.split(/\s[-–—]\s/);
  const isRow = dashed.length > (links.length > 0 ? 2 : 1) && dashed.length > links.length + 1;
  return isFromHome && isRow ? dashed : null;
}

const NEAR = 3;
const DASHED = /\s-\s/;

function linkNames(element: Element): string[] {
  return [...element.querySelectorAll("a")].map((link) => plain(link.textContent)).filter(Boolean);
}

/** The links' names and what stands after the last of them: the page's own section has no link. */
function withLast(links: readonly string[], text: string): string[] {
  if (links.length === 0) return text.split(WEAK_ARROW);
  const end = links.reduce((at, name) => text.indexOf(name, at) + name.length, 0);
  return [...links, ...text.slice(end).split(/\t|\s[-–—]\s/)];
}
