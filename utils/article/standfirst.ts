import { lineKind } from "./chrome-lines";
import { around, nameOf } from "./facts/around";
import { squash } from "./facts/text";
import { isInline } from "./inline-elements";
import { namesOf } from "./names";
import { weigh } from "./text-weight";

/** What CMSs call the paragraph between headline and text. */
const NAMES =
  /^(?:standfirst|dec?k$|sub(?:t[ií]t|head)|lede$|lead$|summary|excerpt|intro|abstract|daoyu|zhaiyao|daodu|desc|chap(?:o|eau)$|vorspann|sapo$|entradilla|bajada|sottotitolo|sommario|spot$|anons|ingress)/;
const LABEL = /^\s*(?:导读|摘要|核心提示)/;
const LEAST_WEIGHT = 30;
/** Elements between a headline and the text that may be looked at. */
const MOST_BETWEEN = 60;

/** The paragraph between headline and text, which sums the article up. */
export function isStandfirst(element: Element): boolean {
  const { parentElement } = element;
  if (LABEL.test(element.textContent ?? "")) return true;
  return isNamed(element) || (parentElement !== null && isNamed(parentElement));
}

const isNamed = (element: Element) => namesOf(element).some((name) => NAMES.test(name));

/**
 * Puts the standfirst and the picture that stand between the headline and the body at the body's
 * beginning; the standfirst as a paragraph, whatever its tag.
 *
 * @param leadImage the address of the picture that stands for the article, in some size
 */
export function restoreOpening(
  body: Element,
  headline: Element | undefined,
  leadImage: string | null,
): void {
  const heading = body.querySelector("h2, h3, h4");
  if (heading && isNamed(heading) && isFirstIn(body, heading)) body.prepend(paragraphOf(heading));
  if (!headline?.isConnected || body.contains(headline)) return;
  const walker = body.ownerDocument.createTreeWalker(body.ownerDocument.body, 1);
  walker.currentNode = headline;
  const opening: Element[] = [];
  let lead: Element | null = leadAbove(headline, body, leadImage);
  for (let left = MOST_BETWEEN; left > 0; left--) {
    const element = walker.nextNode() as Element | null;
    if (!element || element === body) break;
    if (element.contains(body)) continue;
    if (isLeadFigure(element)) lead ??= element;
    if (!isLine(element) || headline.contains(element)) continue;
    if (!isOpening(element)) continue;
    const text = element.textContent ?? "";
    if (weigh(text).weight < LEAST_WEIGHT || element.querySelector("a")) continue;
    if (squash(body.textContent ?? "").includes(squash(text))) continue;
    if (opening.length < MOST_OPENING) opening.push(element);
  }
  body.prepend(...opening.map(paragraphOf), ...(lead ? [lead] : []));
}

const MOST_OPENING = 2;

/** What stands between headline and text and sums it up, or is called nothing and reads like text. */
export function isOpening(element: Element): boolean {
  if (isStandfirst(element)) return true;
  const text = (element.textContent ?? "").trim();
  return SENTENCE.test(text) && lineKind(text) === null;
}

const SENTENCE = /[^\s\d].{20}[。！？.!?…][”」』"’]?$/su;

/** A picture that leads nowhere, or the link that stands for an embedded video. */
function isLeadFigure(element: Element): boolean {
  if (element.localName === "figure")
    return !!element.querySelector(element.querySelector("img") ? ":not(a) > img" : "a");
  if (element.localName !== "div" && element.localName !== "p") return false;
  const [image, other] = element.querySelectorAll("img");
  if (!image || other || !isPictureAlone(element)) return false;
  return !around(image, 4).some((each) => PORTRAIT.test(nameOf(each)));
}

/** What the boxes of authors' pictures are called. */
const PORTRAIT = /avatar|author|user|profile|portrait/i;

const isPictureAlone = (element: Element) =>
  !element.textContent?.trim() && element.querySelector("a img") === null;

/** The picture above the headline that the head says stands for the article. */
function leadAbove(headline: Element, body: Element, leadImage: string | null): Element | null {
  const { ownerDocument } = body;
  const name = fileName(leadImage ?? "");
  if (!name) return null;
  const shown = [...ownerDocument.images].filter((image) => fileName(image.src) === name);
  const [first] = shown;
  if (!first || shown.some((image) => body.contains(image))) return null;
  const isAbove = (first.compareDocumentPosition(headline) & 4) !== 0;
  return isAbove && !first.closest("a") ? (first.closest("figure") ?? first) : null;
}

/** The name of a picture's file in any of its sizes; "" if it says nothing. */
function fileName(address: string): string {
  const file = /([^/?#]+)\.\w+(?:[?#].*)?$/.exec(address)?.[1] ?? "";
  const name = file.replace(/[-_@]?(?:\d+x\d*|\d{3,4}|scaled)$/i, "").toLowerCase();
  return name.length > 3 ? name : "";
}

function paragraphOf(element: Element): Element {
  const paragraph = element.ownerDocument.createElement("p");
  paragraph.append(...element.childNodes);
  return paragraph;
}

const isFirstIn = (body: Element, element: Element) =>
  squash(body.textContent ?? "").startsWith(squash(element.textContent ?? ""));

const isLine = (element: Element) => !isInline(element) && [...element.children].every(isInline);
