import { resolveAddresses } from "./addresses";
import type { Article } from "./article";
import { chooseBody } from "./body";
import { copyPage } from "./copy";
import { readFacts } from "./facts/facts";
import { listImages } from "./images";
import { splitParagraphs } from "./paragraphs";
import { plainText } from "./plain-text";
import { pruneChrome } from "./prune";
import { sanitise } from "./sanitise";
import { removeTold } from "./told";
import { trimBody } from "./trim";
import { HIDDEN_MARK } from "./visibility";

const EXCERPT_LENGTH = 200;

/**
 * Reads the article out of a page.
 *
 * Needs a DOM and nothing else, leaves `document` as it was, and is deterministic.
 * Null: the page holds no article.
 */
export function extractArticle(document: Document, url: string): Article | null {
  const page = copyPage(document, url);
  const facts = readFacts(page);
  for (const hidden of page.document.querySelectorAll(`[${HIDDEN_MARK}]`)) hidden.remove();
  splitParagraphs(page.document.body);
  removeTold(facts);
  pruneChrome(page.document.body, facts.title.elements);
  const choice = chooseBody(page.document);
  if (!choice) return null;
  const body = choice.element;
  trimBody(body, choice.chosen, facts.title.value);
  resolveAddresses(body, page.document.baseURI);
  const content = sanitise(body.innerHTML, document);
  const holder = page.document.createElement("div");
  holder.innerHTML = content;
  const textContent = plainText(holder);
  const images = listImages(holder);
  return {
    url,
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
    excerpt: facts.excerpt || textContent.slice(0, EXCERPT_LENGTH),
    content,
    textContent,
    length: textContent.length,
    leadImage: facts.leadImage ?? images[0]?.url ?? null,
    images,
    nextPage: facts.nextPage.value,
    previousArticle: facts.previousArticle.value,
    nextArticle: facts.nextArticle.value,
  };
}
