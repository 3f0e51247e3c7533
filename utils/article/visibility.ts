import type { DomAccess } from "./dom-access";

/** Marks what is not shown on screen in the working copy; its value is never read. */
export const HIDDEN_MARK = "data-not-shown";

/** Tells whether an element of the live page is not shown; its descendants need not be asked. */
export type IsHidden = (element: Element, localName: string) => boolean;

/** Elements that hide their content without ceasing to be content. */
const NEVER_HIDDEN = new Set(["html", "body", "head", "noscript", "details", "summary", "source"]);
/** Boxes that pages hide. Inline elements are left to the attributes, which cost nothing. */
const BOXES = new Set(
  "div section article aside nav header footer ul ol li dl p table tr form figure dialog main span a".split(
    " ",
  ),
);
const INLINE_HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Asks the layout where there is one (a live page in a browser), else what the markup itself says.
 */
export function visibilityOf(document: Document, access: DomAccess): IsHidden {
  const says = (element: Element, localName: string) => markupHides(element, localName, access);
  const layout = layoutOf(document, access);
  if (!layout) return says;
  return (element, localName) =>
    says(element, localName) ||
    (BOXES.has(localName) && isStyled(element, access) && layout(element));
}

function markupHides(element: Element, localName: string, access: DomAccess): boolean {
  if (NEVER_HIDDEN.has(localName)) return false;
  const hidden = access.attribute(element, "hidden");
  if (hidden !== null) return hidden !== "until-found";
  const style = access.attribute(element, "style");
  return style !== null && style.length > 9 && INLINE_HIDING.test(style);
}

/** A rule of a style sheet reaches an element by its class or id, nearly always. */
function isStyled(element: Element, access: DomAccess): boolean {
  return access.attribute(element, "class") !== null || access.attribute(element, "id") !== null;
}

function layoutOf(document: Document, access: DomAccess): ((element: Element) => boolean) | null {
  const window = document.defaultView;
  const root = access.documentElement(document);
  if (!window || !root || typeof root.checkVisibility !== "function") return null;
  const isShown = Object.getPrototypeOf(root) && window.Element.prototype.checkVisibility;
  if (!isShown.call(root)) return null;
  // display: contents has no box of its own, yet shows its children.
  return (element) => !isShown.call(element) && window.getComputedStyle(element).display === "none";
}
