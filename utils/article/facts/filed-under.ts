import { lineKind } from "../chrome-lines";
import type { Found } from "../page";
import { parseUrl } from "./address";
import { nameOf } from "./around";
import type { Headline } from "./headline";
import type { Reading } from "./reading";
import type { SectionNames } from "./section-names";
import { plain } from "./text";

/**
 * The section that is linked right above the headline, by an address that says so, or below it with an
 * arrow behind its name, or the category that a blog files its post under.
 */
export function filedUnder(
  { document, lines, body, url }: Reading,
  { first, last, elements }: Headline,
  sections: SectionNames,
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
  const pointed = lines
    .slice(last + 1, body.start)
    .map(({ element, text }) => (POINTED.test(text) ? [...element.querySelectorAll("a")] : []))
    .find(([link, other]) => link && !other && isOfSection(link, url));
  const links = kickers.at(-1) ?? pointed ?? [...own.querySelectorAll(CATEGORY)].slice(0, 1);
  const names = links.map((link) => plain(link.textContent));
  const value = sections(names.filter((name) => lineKind(name) === null));
  return value.length > 0 ? { value, elements: links } : null;
}

/** What WordPress and its themes call a link to a post's category. */
const CATEGORY = 'a[rel~="category"], .taxonomy-category a, .cat-links a, .entry-categories a';

/** 时事 >, and no button. */
const POINTED = /^(?!查看|更多|全部)[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,8}\s*[>›»]$/u;

/** Lines above the headline that may name its section. */
const KICKERS = 3;
const POST = "article, .post, .hentry";
const SECTION_PATH =
  /^\/(?:(?:sub-?)?categor(?:y|ies)|kategori[ea]n?|tags?|rubri[ck][a-z]*|sections?|topics?)\/.|^\/list[-_]\d/i;
const NAMED = /(?:^|[-_\s])(?:cat(?:egor(?:y|ies|ia))?|rubri[ck][a-z]*)(?:$|[-_\s])/i;
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
  const isNamed = [link, link.parentElement].some((each) => each && NAMED.test(nameOf(each)));
  return isAbove || isNamed || SECTION_PATH.test(target.pathname);
}

const stepsOf = ({ pathname }: URL) => pathname.split("/").filter(Boolean);
