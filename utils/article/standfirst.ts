import { lineKind } from "./chrome-lines";
import { squash } from "./facts/text";
import { isInline } from "./inline-elements";
import { captionBelow, isLeadFigure, leadAbove } from "./lead-picture";
import { namesOf } from "./names";
import { weigh } from "./text-weight";

/** What CMSs call the paragraph between headline and text. */
const NAMES =
  /^(?:standfirst|dec?k$|subhead|lede$|lead$|summary|excerpt|intro|abstract|daoyu|zhaiyao|daodu|desc|chap(?:o|eau)$|vorspann|sapo$|entradilla|bajada|sottotitolo|sommario|occhiello|spot$|anons|ingress)|subt[ií]t/;
/** A label, or the dash before a Chinese subtitle. */
const LABEL = /^\s*(?:导读|摘要|核心提示|[—―]{2})/;
const LEAST_WEIGHT = 30;
const LEAST_NAMED = 20;
/** Elements between a headline and the text that may be looked at. */
const MOST_BETWEEN = 60;

/** The paragraph between headline and text, which sums the article up. */
export function isStandfirst(element: Element): boolean {
  const { parentElement } = element;
  if (LABEL.test(element.textContent ?? "")) return true;
  return isNamed(element) || (parentElement !== null && isNamed(parentElement));
}

/** Whether a text says the same, as where it was cut from its beginning. */
export const isSaidIn = (text: string, standfirst: string): boolean =>
  squash(text).includes(squash(standfirst.replace(LABEL, "")));

const isNamed = (element: Element) => namesOf(element).some((name) => NAMES.test(name));

/**
 * Puts the standfirst and the picture that stand between the headline and the body at the body's
 * beginning; the standfirst as a paragraph, whatever its tag.
 *
 * @param leadImage the address of the picture that stands for the article, in some size
 * @param nextPage where a picture of a series may lead
 * @param ownTitle the document's, which may hold a subtitle
 */
export function restoreOpening(
  body: Element,
  headline: Element | undefined,
  { leadImage, nextPage, ownTitle }: Opening,
): void {
  const heading = body.querySelector("h2, h3, h4");
  if (heading && isSummary(heading) && isFirstIn(body, heading)) body.prepend(paragraphOf(heading));
  if (!headline?.isConnected || body.contains(headline)) return;
  const walker = body.ownerDocument.createTreeWalker(body.ownerDocument.body, 1);
  walker.currentNode = headline;
  const opening: Element[] = [];
  const above = leadAbove(headline, body, leadImage);
  const lead = above ? [above] : [];
  for (let left = MOST_BETWEEN; left > 0; left--) {
    const element = walker.nextNode() as Element | null;
    if (!element || element === body) break;
    if (element.contains(body)) continue;
    if (lead.length === 0 && isLeadFigure(element, body, nextPage))
      lead.push(element, ...captionBelow(element, body));
    if (!isLine(element) || headline.contains(element)) continue;
    if (!isOpening(element)) continue;
    const text = element.textContent ?? "";
    const least = isStandfirst(element) ? LEAST_NAMED : LEAST_WEIGHT;
    if (weigh(text).weight < least || element.querySelector("a")) continue;
    if (isSaidIn(ownTitle + body.textContent, text)) continue;
    if (opening.length < MOST_OPENING) opening.push(element);
  }
  body.prepend(...opening.map(paragraphOf), ...lead);
}

interface Opening {
  leadImage: string | null;
  nextPage: string | null;
  ownTitle: string;
}

const MOST_OPENING = 2;

/** A heading that stands above all text sums it up, if it is called so or is a sentence. */
function isSummary(heading: Element): boolean {
  const { weight, stops } = weigh(heading.textContent ?? "");
  return isNamed(heading) || (stops > 0 && weight >= LEAST_SUMMARY);
}

const LEAST_SUMMARY = 40;

/** What stands between headline and text and sums it up, or is called nothing and reads like text. */
export function isOpening(element: Element): boolean {
  if (isStandfirst(element)) return true;
  const text = (element.textContent ?? "").trim();
  return SENTENCE.test(text) && lineKind(text) === null;
}

const SENTENCE = /[^\s\d].{20}[。！？.!?…][”」』"’]?$/su;

function paragraphOf(element: Element): Element {
  const paragraph = element.ownerDocument.createElement("p");
  paragraph.append(...element.childNodes);
  return paragraph;
}

const isFirstIn = (body: Element, element: Element) =>
  squash(body.textContent ?? "").startsWith(squash(element.textContent ?? ""));

const isLine = (element: Element) => !isInline(element) && [...element.children].every(isInline);
