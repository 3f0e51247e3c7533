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
 * name, "正文" and the title. Shown trails are read before declared ones: what is found on the page
 * can be removed from the text.
 */
export function readBreadcrumb(
  reading: Reading,
  headline: Headline | null,
  title: string,
  siteName: string,
): Found<string[]> {
  const sections = sectionFilter([...reading.siteNames, siteName], title, reading.url);
  const shown = shownTrail(reading, headline, sections);
  const declared = sections(declaredTrail(reading));
  if (declared.length > shown.value.length) return { value: declared, elements: shown.elements };
  if (shown.value.length > 0) return shown;
  const { properties = {} } = reading.metadata.article ?? {};
  const section = metaContent(reading.metadata, ...SECTION_META);
  const stated = section || (texts(properties.articleSection)[0] ?? "");
  return { value: sections([stated]), elements: shown.elements };
}

const SECTION_META = ["article:section", "og:article:section", "columnname", "parsely-section"];

type SectionFilter = (names: readonly string[]) => string[];

const LONGEST = 24;
const LONGEST_LATIN = 50;

/** More than these are a menu or a list of tags. */
const MOST = 8;

function sectionFilter(siteNames: readonly string[], title: string, url: string): SectionFilter {
  const others = new Set([...siteNames, title, parseUrl(url)?.hostname ?? ""].map(squash));
  const heading = squash(title);
  const isSection = (name: string) => {
    const key = squash(name);
    if (!key || others.has(key) || HOME.test(name) || LEAF.test(name)) return false;
    if (/^\d+$/.test(key) || /^正文\s/.test(name) || dateLineKind(name)) return false;
    if (TRAIL_LABEL.test(`${name}:`)) return false;
    if (key.length > 6 && (heading.startsWith(key) || key.startsWith(heading))) return false;
    if (key.length > heading.length / 2 && heading.endsWith(key)) return false;
    return name.length <= (/\p{sc=Han}/u.test(name) ? LONGEST : LONGEST_LATIN);
  };
  return (names) => {
    const kept = new Set(
      names
        .map((name) => plain(name).replace(EDGES, "").replace(TO_LEAF, "").replace(FROM_HOME, ""))
        .filter(isSection),
    );
    // The outermost is often the site, by a name that only its trail gives.
    const first = kept.values().next().value ?? "";
    const isSite = /\p{sc=Han}网$/u.test(first) || siteNames.some((name) => name.startsWith(first));
    if (kept.size > 1 && isSite) kept.delete(first);
    return kept.size > MOST ? [] : [...kept];
  };
}

/** The front page, with no arrow before the next step. */
const FROM_HOME = /^\S{0,12}[首主][页頁]\s+(?=\S)/;
const EDGES = /^[\s:：>＞»›/|·\-–—【[]+|[\s:：>＞»›/|·\-–—】\]]+$/gu;

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
  /(?:^|[-_\s])(?:bread-?crumbs?(?:list|s|nav)?|crumbs?|mbx|mianbaoxie|weizhi|dqwz|position|location|loc(?:al)?|path(?:way|nav)?|nav-?path|curpos|cur-?nav|site-?path|here|dangqian|place|navigate|trail)(?:$|[-_\s\d])|breadcrumb|crumb(?:s|nav)|ariane|pankuzu/i;

/** The trail that the reader sees: marked up as one, labelled, or a row of arrows from the home page. */
function shownTrail(
  { lines, body }: Reading,
  headline: Headline | null,
  sections: SectionFilter,
): Found<string[]> {
  const end = Math.max(headline?.last ?? 0, Math.min(body.start, lines.length)) + 1;
  let best: Found<string[]> = { value: [], elements: [] };
  const seen = new Set<Element>();
  for (const line of lines.slice(0, Math.min(end, lines.length))) {
    const marked = markedTrail(line);
    if (marked && seen.has(marked)) continue;
    if (marked) seen.add(marked);
    const isAbove = line.index <= (headline?.first ?? body.start);
    const names = marked
      ? namesInMarked(marked)
      : namesInLine(line, lines[line.index + 1], isAbove);
    const value = sections(names ?? []);
    if (names && value.length > best.value.length) {
      best = { value, elements: marked ? [marked] : isWhole(lines, line) ? [line.element] : [] };
    }
  }
  return best;
}

/** The outermost element around the line that is named or labelled as a trail, if it is small. */
function markedTrail({ element }: Line): Element | null {
  const isTrail = (holder: Element) =>
    /bread ?crumb|ariane|パンくず|migas/i.test(holder.getAttribute("aria-label") ?? "") ||
    NAMED.test(nameOf(holder));
  const found = around(element, 6).findLast(
    (holder) =>
      holder.localName !== "body" && isTrail(holder) && (holder.textContent?.length ?? 0) < 250,
  );
  return found ?? null;
}

/** Null if the marked element holds no trail: "position" and "path" name other things too. */
function namesInMarked(element: Element): string[] | null {
  const text = plain(element.textContent);
  const links = linkNames(element);
  const isNamed = /bread|crumb|mbx|weizhi|dqwz/i.test(
    nameOf(element) + element.getAttribute("aria-label"),
  );
  const isTrail = links.length > 0 && (ARROW.test(text) || HOME.test(links[0] ?? ""));
  return namesIn(text, links, isNamed || isTrail);
}

/** A label may stand alone, with the trail in the next line. */
function namesInLine(line: Line, next: Line | undefined, isAbove: boolean): string[] | null {
  const [label] = TRAIL_LABEL.exec(line.text) ?? [];
  const text = label === line.text && next ? line.text + next.text : line.text;
  if (text.length > 200) return null;
  const links = linkNames(line.element);
  // Two links with an arrow between make a trail even without a home page.
  const isTrail = isAbove && links.length > 1 && links.length < 7 && text.length < 80;
  return namesIn(text, links, isTrail && ARROW.test(text));
}

/** Null if the text is no trail. Weak separators count only behind a label or the home page. */
function namesIn(text: string, links: readonly string[], isTrail: boolean): string[] | null {
  const spoken = text.replace(TRAIL_LABEL, "");
  const isSure = isTrail || spoken !== text;
  const names = spoken.split(ARROW);
  const isToLeaf = TO_LEAF.test(spoken);
  const isFromHome =
    isToLeaf || HOME.test(plain((names[0] ?? "").split(WEAK_ARROW)[0]?.split("-")[0]));
  if (names.length > 1 && (isSure || isFromHome)) return names.flatMap((name) => name.split("\t"));
  if (isSure) return withLast(links, spoken);
  const weak = spoken.split(isToLeaf ? "-" : /\s*[/／]\s*/);
  return isFromHome && weak.length > (isToLeaf ? 2 : 1) ? weak : null;
}

const TO_LEAF = new RegExp(`[-\\s>＞»›→]${LEAF_NAMES}$`, "iu");

function linkNames(element: Element): string[] {
  return [...element.querySelectorAll("a")].map((link) => plain(link.textContent)).filter(Boolean);
}

/** The links' names and what stands after the last of them: the page's own section has no link. */
function withLast(links: readonly string[], text: string): string[] {
  const last = links.at(-1);
  return last
    ? [...links, text.slice(text.lastIndexOf(last) + last.length)]
    : text.split(WEAK_ARROW);
}
