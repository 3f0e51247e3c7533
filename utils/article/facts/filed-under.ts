import { lineKind } from "../chrome-lines";
import { anyCase } from "../letters";
import type { Found } from "../page";
import { parseUrl } from "./address";
import { linksOf, nameOf } from "./around";
import { findDates } from "./date-text";
import type { Headline } from "./headline";
import type { Line } from "./lines";
import type { Reading } from "./reading";
import type { SectionNames } from "./section-names";
import { hasLetter, plain, squash } from "./text";

/**
 * The section that is linked right above the headline, by an address that says so, or stands there as a
 * word that the menu has too; or below it with an arrow behind its name; or the category that a field
 * names, that the line of the day links to, or that a blog files its post under.
 */
export function filedUnder(
  { document, lines, body, url, lang }: Reading,
  { first, last, elements }: Headline,
  sections: SectionNames,
): Found<string[]> | null {
  const above = lines.slice(Math.max(first - KICKERS, 0), first);
  const kickers = above
    .map(({ element, text }) => {
      const links = linksOf(element);
      const others = links.findIndex(
        (each) => !isOfSection(each, url) && !(links.length === 1 && isItsAddress(each, url)),
      );
      const isFirst = text.startsWith(plain(links[0]?.textContent));
      return isFirst ? links.slice(0, others < 0 ? links.length : others) : [];
    })
    .filter((links) => links.length > 0);
  const own = elements[0]?.closest(POST) ?? document;
  const below = lines.slice(last + 1, body.start);
  const pointed = below
    .map(({ element, text }) => (POINTED.test(text) ? linksOf(element) : []))
    .find(([link, other]) => link && !other && isOfSection(link, url));
  const filed = below
    .flatMap(({ element, text, index }) => {
      const [label] = CATEGORY_LABEL.exec(text) ?? [];
      const held =
        label?.length === text.length ? (lines[index + 1]?.element.closest("a") ?? null) : null;
      const links = held ? [held] : linksOf(element);
      if (label) return links;
      const isField =
        isOnlyLinks(text, links) ||
        lineKind(text) === "tags" ||
        (isShort(text) && findDates(text, lang).length > 0);
      return isField ? links.filter(isOfCategory) : [];
    })
    .slice(0, 1);
  const word = above.findLast((line) => isMenusWord(line, document, url));
  const category = [...own.querySelectorAll(CATEGORY)].slice(0, 1);
  for (const found of [kickers.at(-1), word && [word.element], pointed, filed, category]) {
    const names = (found ?? []).map((link) => plain(link.textContent));
    const value = sections(names.filter((name) => lineKind(name) === null));
    if (found && value.length > 0) return { value, elements: found };
  }
  return null;
}

/** What WordPress and its themes call a link to a post's category. */
const CATEGORY = 'a[rel~="category"], .taxonomy-category a, .cat-links a, .entry-categories a';

/** A field's name: "Kategorie: Region", "テーマ：", whose link stands in the next line. */
const CATEGORY_LABEL = anyCase(
  "^(?:[ck]at[eé]gor(?:y|ies?|ien?|[ií]as?)|rubri[ck](?:que|a)?|(?:文章|所属)?分类(?:专栏)?|テーマ|カテゴリー?|카테고리|التصنيف|القسم)\\s*[:：]",
);

/** 时事 >, and no button. */
const POINTED = /^(?!查看|更多|全部)[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,8}\s*[>›»]$/u;

/** Lines above the headline that may name its section. */
const KICKERS = 3;
const POST = "article, .post, .hentry";
/** A category, in addresses and in names of classes. */
const STEP = "(?:categor(?:y|ies|ia)|kategori[ea]n?|rubri[ck][a-z]*)";
const SECTION_PATH = new RegExp(
  `^/(?:(?:sub-?)?${STEP}|tags?|sections?|topics?)/.|^/list[-_]\\d`,
  "i",
);
const NAMED = new RegExp(`(?:^|[-_\\s])(?:cat|${STEP})(?:$|[-_\\s])`, "i");
/** A menu has more links. */
const MOST_IN_LIST = 1;

/** Whether a link leads to what holds the page by its address, or to a section by its own. */
export function isOfSection(link: Element, url: string): boolean {
  const page = parseUrl(url);
  const target = parseUrl(link.getAttribute("href") ?? "", url);
  if (!page || target?.host !== page.host) return false;
  const list = link.closest("nav, ul, ol");
  if (list && list.querySelectorAll("a").length > MOST_IN_LIST) return false;
  const [held, holds] = [stepsOf(page), stepsOf(target)];
  const isAbove = holds[0] !== undefined && holds[0] === held[0] && holds.length < held.length;
  const isNamed = [link, link.parentElement].some((each) => each && NAMED.test(nameOf(each)));
  return isAbove || isNamed || SECTION_PATH.test(target.pathname);
}

/** A word without a link that the page's address has as well, or a link to one step below the front page. */
function isMenusWord({ element, text }: Line, document: Document, url: string): boolean {
  if (text.length > LONGEST_WORD || NO_SECTION.test(text)) return false;
  if (element.closest("a, header, nav, ul, form") || element.querySelector("a")) return false;
  const steps = stepsOf(parseUrl(url) ?? { pathname: "" }).slice(0, -1);
  const isStep = (step: string) => squash(step) === squash(text);
  return (
    steps.some(isStep) ||
    [...document.querySelectorAll("a")].some(
      (link) => isStep(link.textContent ?? "") && stepsOf(link).length === 1,
    )
  );
}

const LONGEST_WORD = 24;

/** Languages to choose, and what every page leads to. */
const NO_SECTION =
  /^[a-z]{2}$|^(?:about|contact|(?:my )?account|cart|shop|search|help|subscri\w*|newsletters?|log ?in|sign (?:in|up))\b/i;

/** A sentence may link to a category and tell a day as well. */
const isShort = (text: string) => text.length < 120 && !/[.!?。]$/.test(text);

const isOnlyLinks = (text: string, links: readonly Element[]) =>
  !hasLetter(links.reduce((rest, link) => rest.replace(plain(link.textContent), ""), text));

/** An address that says so, of a link beside the day. */
const isOfCategory = (link: Element) => CATEGORY_PATH.test(link.getAttribute("href") ?? "");

const CATEGORY_PATH = new RegExp(`/${STEP}/`, "i");

/** Whether a link alone is called like what it leads to: "World" to /world. */
function isItsAddress(link: Element, url: string): boolean {
  const target = parseUrl(link.getAttribute("href") ?? "", url);
  if (!target || target.host !== parseUrl(url)?.host) return false;
  const [step, deeper] = stepsOf(target);
  const name = plain(link.textContent);
  return (
    !deeper &&
    !link.closest("header, nav, ul, form") &&
    !NO_SECTION.test(name) &&
    squash(step ?? "") === squash(name)
  );
}

const stepsOf = ({ pathname }: Pick<URL, "pathname">) => pathname.split("/").filter(Boolean);
