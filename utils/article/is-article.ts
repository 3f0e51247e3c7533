import type { Block } from "./blocks";
import type { Body } from "./body";
import { lineKind } from "./chrome-lines";
import type { Facts } from "./facts/facts";
import { measureText } from "./measure";
import type { Page } from "./page";

/** Eighty Chinese characters make a brief. Less is a slogan, a notice, a footer. */
const LEAST_PROSE = 120;
/** A long sentence does below a headline and a date. */
const LEAST_DATED = 60;
/** So much running text in one place needs no other proof. */
const PLENTY = 1500;
/** This much may be a notice among the lists of a column's first page, if they are so many times longer. */
const LITTLE = 240;
const MANY_LINKS = 3;
/** This much is, where the rest of the page says less. */
const MUCH = 800;
const PLENTY_ON_LIST_PAGE = 3000;
/** Links between headline and text, in characters: a list of other articles, not a menu left over. */
const MOST_LINKS_BETWEEN = 170;
/** So many links make a feed, each with a few lines about it. */
const LEAST_TEASERS = 4;
const LONGEST_TEASER = 130;
/** Of lines that count as text. */
const MOST_LINKED = 0.33;
/** A reader's name that is linked is no headline, nor is an address or an account. */
const LONGEST_NAME = 16;
const HOME_PATH = /^\/?$|^\/(?:index|default|home)\.\w+$/i;
/** An archive's year or month is a list, a number or a name in it an article. */
const LIST_PATH =
  /\/(?:(?:sub-)?categor(?:y|ies)|tags?|(?<!\/group\/)topics?(?!\/\d+(?:-|\/(?!page\b|\d+\/?$)[^/]))|search|archives?(?!\/(?:(?!(?:19|20)\d\d(?:\/|$))\d+|(?:%|(?!page-|tag-|cat)[a-z\d]+-)[^/]*[a-z][^/]*\/?$|\d{4}\/(?:.*[^/\d]|\d{3,})))|collections|login|signin|register)(?:\/|$)/i;

/** Titles of pages that stand for another one, and what is asked of the reader before it. */
const ERROR =
  /^.{0,30}(?:\b404\b|not found|(?:pag|seite)[a-z]*.{0,20} (?:(?:does not|doesn.t|no longer) exist|existe pas|non esiste|existiert nicht|n[oã]o? existe|bestaat niet)|introuvable|nicht gefunden|non trovat[ao]|não encontrad|no encontrad|niet gevonden|nie znaleziono|не найдена|見つかりません|찾을 수 없|不存在|找不到|已(?:被.{0,4})?删除|用户登录|搜索结果|just a moment|attention required|access denied)|[行成].{0,8}验证|verif(?:y|ying)(?: that)? you are (?:a )?human|enable javascript and cookies|weiter mit werbung |(?:we and our|wir und unsere|nous et nos|noi e i nostri|nosotros y nuestros) .{0,20}(?:partner|partenaires|socios)/i;

/** What pages of search results are called; an article's title may speak of them. */
const FOUND = /[搜检檢][索尋寻][结結]果|包含关键[字词]|search results/i;
const SEARCHED =
  /^(?:[搜检檢][索尋寻][结結]果|search results)(?:[\s:：“"]|$)|包含关键[字词]\s*[“"「:：]/i;
const CART = /加[入到](?:购物车|購物車)/;
const PRICE = /[￥¥]\s*\d/;

/** Whether what was found is an article, and not a home page, a list, a search result, a form. */
export function isArticle(body: Body, facts: Facts, page: Page): boolean {
  const prose = textOf(body.element, facts);
  const isDated =
    facts.title.elements.length > 0 &&
    (facts.isDeclared ||
      [facts.publishedTime, facts.byline].some(({ elements }) => elements.length > 0));
  if (prose < (isDated ? LEAST_DATED : LEAST_PROSE)) return false;
  const text = body.element.textContent ?? "";
  if (prose < MUCH && ERROR.test(`${facts.title.value}\n${text}`)) return false;
  if (prose < LITTLE && lineKind(text) !== null) return false;
  if (isSearch(facts.title.value, page.url)) return false;
  if (!isDated && prose < MUCH && isOffer(page.document.body)) return false;
  // An article may be shown at another's address, and still name its own.
  if ([page.url, facts.canonicalUrl].every(isListAddress)) return prose >= PLENTY_ON_LIST_PAGE;
  if (prose >= PLENTY) return true;
  if (!isDated && prose < LITTLE && linkedIn(page.document.body) > MANY_LINKS * prose) return false;
  if (prose >= MUCH && prose > linkedIn(page.document.body)) return true;
  const [headline] = facts.title.elements;
  if (!headline) return facts.publishedTime.elements.length > 0;
  return linksBetween(headline, body.element) <= MOST_LINKS_BETWEEN;
}

/** Whether most of the text are teasers: what a link leads to, and a few lines about it. */
export function isFeed(blocks: readonly Block[]): boolean {
  let [teasers, told, prose, isLink] = [0, 0, 0, false];
  for (const { element, text, measure } of blocks) {
    const { own } = measure;
    prose += own.prose;
    if (own.linked > own.weight * 0.6) {
      const isOne = element.getElementsByTagName("a").length < 2;
      const isTitle = own.weight > LONGEST_NAME || /^h\d/.test(element.localName);
      isLink = isOne && isTitle && !/^http|@/.test(text);
    } else if (own.prose > 0) {
      if (isLink) teasers++;
      if (isLink) told += own.prose;
      isLink = false;
    }
  }
  return teasers >= LEAST_TEASERS && told / teasers < LONGEST_TEASER && told > prose / 2;
}

/** Running text; under a headline lines count as well, as of a calendar, if they are no links. */
function textOf(body: Element, facts: Facts): number {
  const { prose = 0, weight = 0, linked = 0 } = measureText(body).get(body) ?? {};
  const isHeaded = facts.title.elements.length > 0 && linked < weight * MOST_LINKED;
  return isHeaded ? Math.max(prose, (weight - linked) / 2) : prose;
}

/** What addresses call what was looked for. */
const QUERY = /^(?:q|s|wd|kw|query|keywords?|search)$/i;

/** Whether the title says what was looked for, as the address does. */
function isSearch(title: string, url: string): boolean {
  const asked = URL.canParse(url) ? [...new URL(url).searchParams] : [];
  if (asked.some(([name, value]) => QUERY.test(name) && value === title)) return true;
  if (!FOUND.test(title)) return false;
  if (SEARCHED.test(title)) return true;
  return asked.some(([, value]) => value && title.includes(value));
}

/** Whether the page has a price and a way to buy. */
function isOffer({ textContent }: Element): boolean {
  return CART.test(textContent ?? "") && PRICE.test(textContent ?? "");
}

function linkedIn(element: Element): number {
  return measureText(element).get(element)?.linked ?? 0;
}

function isListAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return LIST_PATH.test(pathname) || (HOME_PATH.test(pathname) && search === "");
}

/** Text of links after the headline and before the body; infinite where the headline comes later. */
function linksBetween(headline: Element, body: Element): number {
  // What was removed from the body as a repeat of the title stood in it.
  if (!headline.isConnected || body.contains(headline)) return 0;
  if (!follows(body, headline)) return Number.POSITIVE_INFINITY;
  let length = 0;
  for (const link of body.ownerDocument.querySelectorAll("a")) {
    if (follows(link, headline) && follows(body, link) && !body.contains(link)) {
      length += (link.textContent ?? "").trim().length;
    }
  }
  return length;
}

function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & 4) !== 0;
}
