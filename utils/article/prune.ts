import {
  ARTICLE_NAMES,
  CALL_NAMES,
  CHROME_NAMES,
  COMMENT_NAMES,
  OFFER_NAMES,
  OVERLAY_NAMES,
} from "./chrome-names";
import { COMMENTS } from "./comment-words";
import { around, nameOf } from "./facts/around";
import { anyCase } from "./letters";
import type { Measure, Measures } from "./measure";
import { kindsNamed } from "./names";

const CHROME_ELEMENTS = new Set(["nav", "aside", "footer", "dialog", "menu"]);
const CHROME_ROLES = new Set(
  "menu menubar complementary navigation status alert alertdialog dialog search contentinfo banner toolbar".split(
    " ",
  ),
);
/** With what is to be pressed, but for headings that open what is below. */
const NOT_TEXT =
  "script, style, noscript, link, meta, title, iframe, object, embed, button:not(:is(h1, h2, h3, h4, h5, h6, dt, summary) *)";
const TEXT_ELEMENTS = new Set(
  "p h1 h2 h3 h4 h5 h6 li blockquote pre dd dt td figure figcaption".split(" "),
);
/** Comments come after an article, however many there are. */
const LEAST_BEFORE_COMMENTS = 400;
/** A headline, and as much text as no teaser has. */
const HEADLINE = /^h[12]$/;
const LEAST_OWN_PROSE = 300;
/** An element with more of the page's prose than this is not removed for its name or its fields. */
export const MOST_PROSE = 0.3;
/** Of an aside, and how far its paragraphs are. */
const MOST_LINKED = 0.1;
const NEAR = 4;
/** What quotes somebody to sell something. */
const OFFERS = /promo|related|newsletter|cta/i;
const RIGHTS = /©|copyright|all rights reserved|版权所有|版權所有/i;
const LONGEST_RIGHTS = 2_000;

/** Removes what holds no text that is read. */
export function dropSilent(document: Document): void {
  for (const element of document.querySelectorAll(NOT_TEXT)) element.remove();
}

/**
 * Removes what surrounds the article by what it is called: menus, share bars, comments, notices.
 * `title` are the elements that hold the headline; what holds them is no chrome.
 */
export function pruneChrome(
  { body }: Document,
  title: readonly Element[],
  measures: Measures,
): void {
  const prose = measures.get(body)?.prose ?? 0;
  const kindsOf = kindsNamed({
    chrome: CHROME_NAMES,
    article: ARTICLE_NAMES,
    offer: OFFER_NAMES,
    call: CALL_NAMES,
    overlay: OVERLAY_NAMES,
    comments: COMMENT_NAMES,
  });
  const own = ownArticle(title, measures);
  let before: Map<Element, number> | undefined;
  const isAfterText = (element: Element) => {
    before ??= proseBefore(measures);
    return (before.get(element) ?? 0) >= LEAST_BEFORE_COMMENTS;
  };
  const isOther = (element: Element) =>
    !!own && element.localName === "article" && !element.contains(own);
  const holders = new Set(title.flatMap((headline) => around(headline, Number.POSITIVE_INFINITY)));
  for (const [element, measure] of [...measures].reverse()) {
    // What holds it comes first, and may have gone.
    if (!element.isConnected) continue;
    if (element === body || holders.has(element)) continue;
    const kinds = kindsOf(element);
    const isMuch = measure.prose > MOST_PROSE * prose && !isImprint(element);
    // Wrappers of whole pages are named after what they can show, so the headline must be known.
    const isOverlay = title.length > 0 && kinds.has("overlay");
    const isOthers =
      isOther(element) ||
      (kinds.has("comments") && (isAfterText(element) || isHeaded(element, title)));
    const isShown = () =>
      element.matches("figure, table")
        ? !element.querySelector("a")
        : !!element.querySelector("blockquote") && !OFFERS.test(nameOf(element));
    const isCalledChrome =
      (kinds.has("chrome") || (kinds.has("call") && !isShown() && element.querySelector("a"))) &&
      ((kinds.has("offer") && !isShown()) || !kinds.has("article")) &&
      !isText(element, measure);
    const isChrome =
      !isMuch && (isCalledChrome || (isChromeElement(element) && !isSetAside(element, measures)));
    if (isOverlay || isOthers || isChrome) element.remove();
  }
}

/** Whether it says what it is, below the headline: a brief may have more comments than text. */
function isHeaded(comments: Element, [title]: readonly Element[]): boolean {
  const heading = comments.firstElementChild?.textContent?.trim() ?? "";
  const isBelow = title && (title.compareDocumentPosition(comments) & 4) !== 0;
  return !!isBelow && heading.length < LONGEST_HEADING && COMMENT_HEADING.test(heading);
}

const LONGEST_HEADING = 30;
const COMMENT_HEADING = anyCase(COMMENTS);

/** The `<article>` with the headline, if it is no teaser of another's: any other is another article. */
function ownArticle(title: readonly Element[], measures: Measures): Element | null {
  const own = title.map((headline) => headline.closest("article")).find(Boolean);
  if (!own) return null;
  const articles = [...own.ownerDocument.querySelectorAll("article")];
  const texts = new Map(articles.map((element) => [element, measures.get(element)?.prose ?? 0]));
  for (const element of articles) {
    const outer = element.parentElement?.closest("article");
    if (outer) texts.set(outer, (texts.get(outer) ?? 0) - (measures.get(element)?.prose ?? 0));
  }
  const others = articles.filter((element) => !element.contains(own));
  const text = texts.get(own) ?? 0;
  const rivals = others.filter((element) => (texts.get(element) ?? 0) >= text);
  if (rivals.length === 0) return own;
  // Pages that go on with the next article when one has been read give each its headline.
  const level = title.find((headline) => own.contains(headline))?.localName ?? "";
  const areHeaded = HEADLINE.test(level) && rivals.every((one) => one.querySelector(level));
  return text >= LEAST_OWN_PROSE && areHeaded ? own : null;
}

/** How much prose stands before each block. */
function proseBefore(measures: Measures): Map<Element, number> {
  const before = new Map<Element, number>();
  let sum = 0;
  for (const [element, { prose, own }] of measures) {
    sum += own.prose;
    before.set(element, sum - prose);
  }
  return before;
}

/** Whose page it is may be most of the text on it. */
function isImprint(element: Element): boolean {
  const text = element.localName === "footer" ? (element.textContent ?? "") : "";
  return text.length < LONGEST_RIGHTS && RIGHTS.test(text);
}

function isChromeElement(element: Element): boolean {
  return (
    CHROME_ELEMENTS.has(element.localName) || CHROME_ROLES.has(element.getAttribute("role") ?? "")
  );
}

/** A note or a picture of the text's own: it stands between paragraphs and leads nowhere else. */
function isSetAside(element: Element, measures: Measures): boolean {
  const { linked = 0, weight = 0, prose = 0 } = measures.get(element) ?? {};
  if (element.localName !== "aside" || element.hasAttribute("role")) return false;
  if (linked > weight * MOST_LINKED || !(prose > 0 || element.querySelector("figure")))
    return false;
  // What is pulled out of the text stands in it as well.
  if (element.querySelector("blockquote, input, [data-href]") || /quote/i.test(nameOf(element)))
    return false;
  return SIDES.every((side) => isByParagraph(element, side, measures));
}

const SIDES = ["previousElementSibling", "nextElementSibling"] as const;

function isByParagraph(element: Element, side: (typeof SIDES)[number], measures: Measures) {
  let beside = element[side];
  for (let step = 1; beside && step < NEAR; step++) {
    if (beside.localName === "p" && (measures.get(beside)?.prose ?? 0) > 0) return true;
    beside = beside[side];
  }
  return false;
}

/** Text is judged by what it says, not by what its class is called. */
function isText(element: Element, measure: Measure): boolean {
  return measure.prose > 0 && TEXT_ELEMENTS.has(element.localName);
}
