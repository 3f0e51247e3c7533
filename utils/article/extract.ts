import { resolveAddresses } from "./addresses";
import type { Article } from "./article";
import { readBlocks } from "./blocks";
import { type Body, chooseBody } from "./body";
import { cleanBody } from "./clean";
import { copyPage } from "./copy";
import { cutEndMatter } from "./end-matter";
import { type Facts, readFacts } from "./facts/facts";
import { dropFeeds } from "./feeds";
import { dropHidden, showCollapsed } from "./hidden";
import { listImages } from "./images";
import { isArticle, isFeed } from "./is-article";
import { measureText } from "./measure";
import type { Page } from "./page";
import { setPlainText } from "./plain-document";
import { plainText } from "./plain-text";
import { preparePage } from "./prepare";
import { dropSilent, pruneChrome } from "./prune";
import { rebuild } from "./rebuild";
import { watchRemoved } from "./removed";
import { sanitiseTree } from "./sanitise";
import { removeSignUps } from "./sign-ups";
import { dropStaleHead } from "./stale-head";
import { restoreOpening } from "./standfirst";
import { removeTold } from "./told";
import { trimBody } from "./trim";

export interface ExtractOptions {
  /** Take what reads most like an article even from a page that holds none ("clip it anyway"). */
  force?: boolean;
}

/**
 * Reads the article out of a page.
 *
 * Needs a DOM and nothing else, leaves `document` as it was, and is deterministic.
 * Null: the page holds no article.
 */
export function extractArticle(
  document: Document,
  url: string,
  { force = false }: ExtractOptions = {},
): Article | null {
  const page = copyPage(document, url);
  dropStaleHead(document, page);
  setPlainText(document, page);
  preparePage(page);
  showCollapsed(page);
  const facts = readFacts(page);
  const ownTitle = page.document.title;
  dropHidden(page);
  dropSilent(page.document);
  const measures = measureText(page.document.body);
  const removedFrom = watchRemoved(page.document, measures);
  removeTold(facts);
  removeSignUps(page.document, facts.title.elements, measures);
  pruneChrome(page.document, facts.title.elements, measures);
  dropFeeds(page.document, facts.title.elements);
  const body =
    chooseBody(page.document, facts.title.elements[0]) ?? (force ? wholePage(page.document) : null);
  if (!body) return null;
  const blocks = readBlocks(body.element, body.chosen, body.measures);
  if (!force && isFeed(blocks)) return null;
  const isCutOff = page.cutOff.some((place) => body.element.contains(place));
  trimBody(body, cutEndMatter(blocks), facts.title.value, facts.byline.value);
  if (!force && !isArticle(body, facts, page)) return null;
  restoreOpening(body.element, facts.title.elements[0], {
    leadImage: facts.leadImage,
    nextPage: facts.nextPage.value,
    ownTitle,
  });
  const removed = removedFrom(body.element);
  const whole = alone(body.element, page.document);
  cleanBody(whole);
  const article = articleFrom(whole, facts, page);
  return article && { ...article, ...(isCutOff && { isCutOff }), removed };
}

/** Takes the article out of the page: what holds it, as a cell of a layout table, is none of its own. */
function alone(element: Element, { body }: Document): Element {
  if (element === body) return body;
  body.replaceChildren(element);
  return body;
}

const wholePage = ({ body }: Document): Body => ({ element: body, chosen: new Set() });

/** The article that a cleaned body and the page's facts make. Null: nothing of it may be kept. */
export function articleFrom(body: Element, facts: Facts, page: Page): Article | null {
  resolveAddresses(body, page.document.baseURI);
  const allowed = page.document.createElement("div");
  // The browser's sanitiser drops an unknown wrapper with all that is in it; ours takes it off first.
  rebuild(body, allowed);
  const kept = sanitiseTree(allowed.innerHTML, page.document);
  const textContent = plainText(kept);
  const images = listImages(kept);
  if (!textContent && images.length === 0) return null;
  return {
    url: page.url,
    canonicalUrl: facts.canonicalUrl,
    title: facts.title.value,
    byline: facts.byline.value,
    siteName: facts.siteName,
    source: facts.source.value,
    publishedTime: facts.publishedTime.value,
    modifiedTime: facts.modifiedTime.value,
    lang: facts.lang,
    dir: facts.dir,
    breadcrumb: facts.breadcrumb.value,
    excerpt: facts.excerpt || beginning(textContent),
    content: kept.innerHTML,
    textContent,
    length: textContent.length,
    leadImage: facts.leadImage ?? images[0]?.url ?? null,
    images,
    nextPage: facts.nextPage.value,
    previousArticle: facts.previousArticle.value,
    nextArticle: facts.nextArticle.value,
  };
}

const EXCERPT_LENGTH = 200;

/** The first lines up to the end of a sentence, as far as one ends in time. */
function beginning(text: string): string {
  const start = text.slice(0, EXCERPT_LENGTH).replace(/\s+/g, " ");
  const end = /^.{40,}[。！？.!?]/s.exec(start);
  return (end?.[0] ?? start).trim();
}
