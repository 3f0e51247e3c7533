import { type DomAccess, method } from "./dom-access";

const TEXT = 3;

/** Marks what is not shown on screen in the working copy; its value is never read. */
export const HIDDEN_MARK = "data-not-shown";

/**
 * Tells whether an element of the live page is not shown; its descendants need not be asked.
 *
 * @param names of its attributes
 */
export type IsHidden = (element: Element, localName: string, names: readonly string[]) => boolean;

/** Elements that hide their content without ceasing to be content. */
const NEVER_HIDDEN = new Set(["html", "body", "head", "noscript", "details", "summary", "source"]);
/** What pages hide, or hide words in; all others are left to the attributes, which cost nothing. */
const BOXES = new Set(
  "div section article aside nav header footer ul ol li dl p table tr form figure dialog main span a h2 h3 h4 font".split(
    " ",
  ),
);
const INLINE_HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Pixels left of the page where nobody scrolls; a slide of a gallery is nearer. */
const FAR_AWAY = -2_500;

/**
 * Asks the layout where there is one (a live page in a browser), else what the markup itself says.
 */
export function visibilityOf(document: Document, access: DomAccess): IsHidden {
  const layout = layoutOf(document, access);
  return (element, localName, names) => {
    // A rule of a style sheet reaches an element by its class or id, nearly always.
    if (names.length === 0) return false;
    return (
      markupHides(element, localName, names, access) ||
      (layout !== null && BOXES.has(localName) && names.some(isStyling) && layout(element))
    );
  };
}

function markupHides(
  element: Element,
  localName: string,
  names: readonly string[],
  access: DomAccess,
): boolean {
  if (NEVER_HIDDEN.has(localName)) return false;
  if (names.includes("hidden")) return access.attribute(element, "hidden") !== "until-found";
  if (!names.includes("style")) return false;
  const style = access.attribute(element, "style") ?? "";
  return style.length > 9 && INLINE_HIDING.test(style);
}

const isStyling = (name: string) => name === "class" || name === "id" || name === "style";

function layoutOf(document: Document, access: DomAccess): ((element: Element) => boolean) | null {
  const window = document.defaultView;
  const root = access.documentElement(document);
  if (!window || !root || typeof root.checkVisibility !== "function") return null;
  const isShown = Object.getPrototypeOf(root) && window.Element.prototype.checkVisibility;
  if (!isShown.call(root)) return null;
  const boxOf = method(root, "getBoundingClientRect") as () => DOMRect;
  const { scrollX } = window;
  const isLeftToRight = readsToTheRight(root, access, window);
  return (element) => {
    const style = () => window.getComputedStyle(element);
    // display: contents has no box of its own, yet shows its children.
    if (!isShown.call(element)) return style().display === "none";
    // The layout takes as long to tell where something is as all else about it.
    if (!beginsWithWords(element, access)) return false;
    const { width, height, right } = boxOf.call(element);
    if (isLeftToRight && right + scrollX < FAR_AWAY) return true;
    // For screen readers alone, or to spoil what is copied from the screen.
    if (width <= 1) return style().display !== "contents";
    return height <= 1 && style().fontSize === "0px";
  };
}

/** Vertical Chinese and Japanese go on to the left, and so may pages in Arabic or Hebrew. */
function readsToTheRight(root: Element, access: DomAccess, window: Window): boolean {
  const goes = (element: Element) => {
    const { direction, writingMode } = window.getComputedStyle(element);
    return direction === "ltr" && writingMode === "horizontal-tb";
  };
  for (let child = access.firstChild(root); child; child = access.nextSibling(child))
    if (child.nodeName === "BODY" && !goes(child as Element)) return false;
  return goes(root);
}

function beginsWithWords(element: Element, access: DomAccess): boolean {
  const first = access.firstChild(element);
  return first !== null && access.nodeType(first) === TEXT && /\S/.test(access.text(first));
}
