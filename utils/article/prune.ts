import { ARTICLE_NAMES, CHROME_NAMES, OVERLAY_NAMES } from "./chrome-names";
import { type Measure, measureText } from "./measure";
import { namesOf } from "./names";

const CHROME_ELEMENTS = new Set(["nav", "aside", "footer", "dialog", "menu", "button"]);
const CHROME_ROLES = new Set(
  "menu menubar complementary navigation alert alertdialog dialog search contentinfo banner toolbar".split(
    " ",
  ),
);
const NOT_TEXT = "script, style, noscript, link, meta, iframe, object, embed";
/** Text is judged by what it says, not by what its class is called. */
const TEXT_ELEMENTS = new Set(
  "p h1 h2 h3 h4 h5 h6 li blockquote pre dd dt td figure figcaption".split(" "),
);
/** An element with more of the page's prose than this is not removed for its name. */
const MOST_PROSE = 0.3;

/**
 * Removes what surrounds the article by what it is called: menus, share bars, comments, notices.
 * `title` are the elements that hold the headline; what holds them is no chrome.
 */
export function pruneChrome(body: Element, title: Element[]): void {
  for (const element of body.querySelectorAll(NOT_TEXT)) element.remove();
  const measures = measureText(body);
  const prose = measures.get(body)?.prose ?? 0;
  for (const [element, measure] of [...measures].reverse()) {
    if (element === body || title.some((heading) => element.contains(heading))) continue;
    if (isChrome(element, measure, prose) || isOverlay(element, title)) element.remove();
  }
}

function isChrome(element: Element, measure: Measure, pageProse: number): boolean {
  if (measure.prose > MOST_PROSE * pageProse) return false;
  if (CHROME_ELEMENTS.has(element.localName)) return true;
  if (CHROME_ROLES.has(element.getAttribute("role") ?? "")) return true;
  if (TEXT_ELEMENTS.has(element.localName) && measure.prose > 0) return false;
  const names = namesOf(element);
  return (
    names.some((name) => CHROME_NAMES.has(name)) && !names.some((name) => ARTICLE_NAMES.has(name))
  );
}

/** Only where the headline is known: wrappers of whole pages are named after what they can show. */
function isOverlay(element: Element, title: Element[]): boolean {
  return title.length > 0 && namesOf(element).some((name) => OVERLAY_NAMES.has(name));
}
