import { lineKind } from "../chrome-lines";
import type { Found } from "../page";
import { absoluteUrl, parseUrl } from "./address";
import { around, nameOf } from "./around";
import { ARROW, HOME, LEAF, LEAF_NAMES, TRAIL_LABEL, WEAK_ARROW } from "./breadcrumb-words";
import { dateLineKind } from "./date-line";
import type { Headline } from "./headline";
import { isRecord, texts } from "./json-ld";
import { isWhole, type Line } from "./lines";
import { metaContent } from "./metadata";
import type { Reading } from "./reading";
import { plain, squash } from "./text";

/**
 * The sections that the article stands in, outermost first; without the home page, the site's
 * name, its author, "正文" and the title. Shown trails are read before declared ones: what is found on the page
 * can be removed from the text.
 */
export function readBreadcrumb(
  reading: Reading,
  headline: Headline | null,
  title: string,
  others: { siteName: string; byline: string },
): Found<string[]> {
  const sections = sectionFilter(others.siteName, [title, ...others.byline.split(", ")], reading);
  const shown = shownTrail(reading, headline, sections);
  const declared = sections(declaredTrail(reading));
  if (declared.length > shown.value.length) return { value: declared, elements: shown.elements };
  if (shown.value.length > 0) return shown;
  const { properties = {} } = reading.metadata.article ?? {};
  const section = metaContent(reading.metadata, ...SECTION_META);
  const stated = sections([section || (texts(properties.articleSection)[0] ?? "")]);
  if (stated.length > 0 || !headline) return { value: stated, elements: shown.elements };
  return filedUnder(reading, headline, sections) ?? shown;
}

/**
 * The section that is linked right above the headline, by an address that says so, or the category that a
 * blog files its post under.
 */
function filedUnder(
  { document, lines, url }: Reading,
  { first, elements }: Headline,
  sections: SectionFilter,
): Found<string[]> | null {
  const kickers = lines
    .slice(Math.max(first - KICKERS, 0), first)
    .map(({ element, text }) => {
      const link = element.closest("a");
      const links = link ? [link] : [...element.querySelectorAll("a")];
      const others = links.findIndex((each) => !isOfSection(each, url));
      const isFirst = text.startsWith(plain(links[0]?.textContent));
      return isFirst ? links.slice(0, others < 0 ? links.length : others) : [];
    })
    .filter((links) => links.length > 0);
  const own = elements[0]?.closest(POST) ?? document;
  const links = kickers.at(-1) ?? [...own.querySelectorAll(CATEGORY)].slice(0, 1);
  const names = links.map((link) => plain(link.textContent));
  const value = sections(names.filter((name) => lineKind(name) === null));
  return value.length > 0 ? { value, elements: links } : null;
}

/** What WordPress and its themes call a link to a post's category. */
const CATEGORY = 'a[rel~="category"], .taxonomy-category a, .cat-links a, .entry-categories a';

/** Lines above the headline that may name its section. */
const KICKERS = 3;
const POST = "article, .post, .hentry";
const SECTION_PATH =
  /^\/(?:(?:sub-?)?categor(?:y|ies)|kategori[ea]n?|tags?|rubri[ck][a-z]*|sections?|topics?)\/./i;
/** A menu has more links. */
const MOST_IN_LIST = 1;

/** Whether a link leads to what holds the page by its address, or to a section by its own. */
function isOfSection(link: Element, url: string): boolean {
  const page = parseUrl(url);
  const target = parseUrl(link.getAttribute("href") ?? "", url);
  if (!page || target?.host !== page.host) return false;
  const list = link.closest("nav, ul, ol");
  if (list && list.querySelectorAll("a").length > MOST_IN_LIST) return false;
  const [held, holds] = [stepsOf(page), stepsOf(target)];
  const isAbove = holds[0] !== undefined && holds[0] === held[0] && holds.length < held.length;
  return isAbove || SECTION_PATH.test(target.pathname);
}

const stepsOf = ({ pathname }: URL) => pathname.split("/").filter(Boolean);

const SECTION_META = ["article:section", "og:article:section", "columnname", "parsely-section"];

/** `home` is what the trail calls the front page. */
type SectionFilter = (names: readonly string[], home?: string) => string[];

const LONGEST = 24;
const LONGEST_LATIN = 50;

/** More than these are a menu or a list of tags. */
const MOST = 8;

function sectionFilter(
  siteName: string,
  [title = "", ...authors]: readonly string[],
  { url, document, siteNames: declared }: Reading,
): SectionFilter {
  const siteNames = [...declared, siteName];
  const host = parseUrl(url)?.hostname ?? "";
  const others = new Set([...declared, title, ...authors, host].map(squash));
  const heading = squash(title);
  const ownTitle = squash(document.title);
  const isSection = (name: string, at: number) => {
    const key = squash(name);
    // A Chinese title's last part may be the section: the site stands first in a trail.
    if (key === squash(siteName) && (at < 2 || !/[々〇㐀-鿿﨎-﨩𠀀-𲎯]/u.test(name))) return false;
    if (!key || others.has(key) || HOME.test(name) || LEAF.test(name)) return false;
    if (
      /^(?:\d+|uncategorized|未分类)$/.test(key) ||
      /^[←‹«@#]/.test(name) ||
      /^正文\s/.test(name) ||
      TO_SOURCE.test(name) ||
      dateLineKind(name)
    )
      return false;
    if (TRAIL_LABEL.test(`${name}:`)) return false;
    if (key.length > 6 && (heading.startsWith(key) || key.startsWith(heading))) return false;
    if (heading.length > 3 && key.endsWith(heading)) return false;
    const isTitle = heading.endsWith(key) || ownTitle.startsWith(key);
    if (key.length > heading.length / 2 && isTitle) return false;
    return name.length <= (/[々〇㐀-鿿﨎-﨩𠀀-𲎯]/u.test(name) ? LONGEST : LONGEST_LATIN);
  };
  return (steps, home) => {
    const names = steps.map((step) =>
      plain(step) === home ? "" : plain(step).replace(EDGES, "").replace(TO_LEAF, ""),
    );
    const isFromHome = names[0] === "" || HOME.test(names[0] ?? "");
    const kept = new Set(
      names.map((name) => name.replace(FROM_HOME, "").replace(TO_DATE, "")).filter(isSection),
    );
    // The outermost is often the site, by a name that only its trail gives.
    const first = kept.values().next().value ?? "";
    const isSite =
      /[々〇㐀-鿿﨎-﨩𠀀-𲎯]网$/u.test(first) ||
      (!isFromHome && siteNames.some((name) => name.startsWith(first)));
    if (kept.size > 1 && isSite) kept.delete(first);
    return kept.size > MOST ? [] : [...kept];
  };
}

/** What documentation sets at the end of its trails. */
const TO_SOURCE = /^(?:view|edit|show)\b.{0,20}\b(?:source|page|github)$/i;
/** The front page, with no arrow before the next step. */
const FROM_HOME = /^\S{0,12}[首主][页頁]\s+(?=\S)/;
/** The day, set behind the last step. */
const TO_DATE = /\s*(?<=\D)\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d.*$/;
const EDGES = /^[\s,:：>＞»›/|·\-–—【[]+|[\s:：>＞»›/|·\-–—】\]]+$/gu;

function declaredTrail({ metadata, document, url, base }: Reading): string[] {
  const list = metadata.things.find(({ types }) => types.includes("BreadcrumbList"));
  const elements = list?.properties.itemListElement;
  if (Array.isArray(elements)) {
    return elements
      .filter(isRecord)
      .filter(({ item }) => absoluteUrl(addressOf(item), base) !== url)
      .sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
      .map(
        (element) =>
          texts(element.name ?? (isRecord(element.item) ? element.item.name : ""))[0] ?? "",
      );
  }
  const marked = document.querySelector('[itemtype$="BreadcrumbList"]');
  const names = marked?.querySelectorAll('[itemprop="name"], [itemprop="title"]') ?? [];
  return [...names].map((name) => plain(name.textContent) || (name.getAttribute("content") ?? ""));
}

/** What a step of a trail leads to; the last one may be the page itself. */
function addressOf(item: unknown): string {
  const address = isRecord(item) ? (item["@id"] ?? item.url) : item;
  return typeof address === "string" ? address : "";
}

const NAMED =
  /(?:^|[-_\s])(?:bread(?:-crumbs?)?|crumbs?|mbx|mianbaoxie|weizhi|dqwz|position|location|loc(?:al)?|path(?:way|nav)?|nav-?path|curpos|cur-?nav|site-?path|here|dangqian|topicpath|place|navigate|trail)(?:$|[-_\s\d])|breadcrumb|bcrumb|crumb(?:s|nav)|ariane|pankuzu/i;

/** The trail that the reader sees: marked up as one, labelled, or a row of arrows from the home page. */
function shownTrail(
  { lines, body, url }: Reading,
  headline: Headline | null,
  sections: SectionFilter,
): Found<string[]> {
  const end = Math.max(headline?.last ?? 0, Math.min(body.start, lines.length)) + 1;
  let best: Found<string[]> = { value: [], elements: [] };
  const seen = new Set<Element>();
  const isTrail = trailTest();
  for (const line of lines.slice(0, Math.min(end, lines.length))) {
    const marked = markedTrail(line, isTrail);
    if (marked && seen.has(marked)) continue;
    if (marked) seen.add(marked);
    if (!marked && !mayBeTrail(line)) continue;
    const isAbove = line.index <= (headline?.first ?? body.start);
    const home = homeName(marked ?? line.element, url);
    const names = marked
      ? namesInMarked(marked, home)
      : namesInLine(line, lines[line.index + 1], isAbove, home);
    const value = sections(names ?? [], home);
    if (names && value.length > best.value.length) {
      best = { value, elements: marked ? [marked] : isWhole(lines, line) ? [line.element] : [] };
    }
  }
  return best;
}

/** A quick test: what parts the steps of a trail, or is set before them. */
const mayBeTrail = ({ text }: Line): boolean =>
  /[-/／]/.test(text) || ARROW.test(text) || TRAIL_LABEL.test(text);

/** The outermost element around the line that is a trail by its name. */
function markedTrail({ element }: Line, isTrail: (holder: Element) => boolean): Element | null {
  return around(element, 6).findLast(isTrail) ?? null;
}

/** Whether an element is named or labelled as a trail, and small; lines share what holds them. */
function trailTest(): (holder: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (holder) => {
    const isTrail = known.get(holder) ?? isNamedTrail(holder);
    known.set(holder, isTrail);
    return isTrail;
  };
}

function isNamedTrail(holder: Element): boolean {
  const isNamed =
    /bread ?crumb|ariane|パンくず|migas/i.test(holder.getAttribute("aria-label") ?? "") ||
    NAMED.test(nameOf(holder)) ||
    holder.matches("article nav");
  return isNamed && holder.localName !== "body" && (holder.textContent?.length ?? 0) < 250;
}

/** Null if the marked element holds no trail: "position" and "path" name other things too. */
function namesInMarked(element: Element, home: string): string[] | null {
  const text = plain(element.textContent);
  const links = linkNames(element);
  const isNamed = /bread|crumb|mbx|weizhi|dqwz/i.test(
    nameOf(element) + element.getAttribute("aria-label"),
  );
  const isTrail = links.length > 0 && (ARROW.test(text) || HOME.test(links[0] ?? ""));
  return namesIn(text, links, isNamed || isTrail, home);
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
  isAbove: boolean,
  home: string,
): string[] | null {
  const [label] = TRAIL_LABEL.exec(line.text) ?? [];
  const text = label === line.text && next ? line.text + next.text : line.text;
  if (text.length > 200 || text.startsWith("«")) return null;
  const links = linkNames(line.element);
  // Two links with an arrow between make a trail even without a home page.
  const isTrail = isAbove && links.length > 1 && links.length < 7 && text.length < 80;
  return namesIn(text, links, isTrail && ARROW.test(text), isTrail ? home : "");
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
  const [first] = links;
  if (first && isSure && names.length > 1 && names[0]?.trimEnd().endsWith(` ${first}`))
    names[0] = first;
  if (names.length > 1 && (isSure || isFromHome)) return names.flatMap((name) => name.split("\t"));
  if (isSure) return withLast(links, spoken);
  const weak = spoken.split(isToLeaf ? "-" : /\s*[/／]\s*/);
  return isFromHome && weak.length > (isToLeaf ? 2 : 1) ? weak : null;
}

const TO_LEAF = new RegExp(`[-\\s>＞»›→]${LEAF_NAMES}$`, "i");

function linkNames(element: Element): string[] {
  return [...element.querySelectorAll("a")].map((link) => plain(link.textContent)).filter(Boolean);
}

/** The links' names and what stands after the last of them: the page's own section has no link. */
function withLast(links: readonly string[], text: string): string[] {
  if (links.length === 0) return text.split(WEAK_ARROW);
  const end = links.reduce((at, name) => text.indexOf(name, at) + name.length, 0);
  return [...links, text.slice(end)];
}
