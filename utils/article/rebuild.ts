import {
  ALLOWED_ELEMENTS,
  ALLOWED_MATHS,
  DROPPED_WITH_CONTENT,
  isAllowedAttribute,
} from "./allowed";
import { attributesOf } from "./attributes";

const HTML = "http://www.w3.org/1999/xhtml";
const MATHML = "http://www.w3.org/1998/Math/MathML";
const ELEMENT = 1;
const TEXT = 3;

/**
 * Makes a tree anew out of another's text and of the elements and attributes of `allowed.ts`.
 * Nothing is taken over, everything is made: what this does not name cannot come along. Formulas
 * hold formulas and text only, so that no parser ever leaves them in the middle.
 */
export function rebuild(from: Element, into: Element): void {
  const document = into.ownerDocument;
  /** Where to go on after the children of the elements that we are in. */
  const rest: { next: Node | null; parent: Node }[] = [];
  let parent: Node = into;
  let node: Node | null = from.firstChild;
  for (;;) {
    if (!node) {
      const outer = rest.pop();
      if (!outer) return;
      node = outer.next;
      parent = outer.parent;
      continue;
    }
    const copy = copyOf(node, parent, document);
    if (copy) parent.appendChild(copy);
    if (node.firstChild && !isDropped(node as Element)) {
      rest.push({ next: node.nextSibling, parent });
      parent = copy ?? parent;
      node = node.firstChild;
    } else node = node.nextSibling;
  }
}

/** A text or an element as far as it is allowed; null: only its content may stay, if that. */
function copyOf(node: Node, parent: Node, document: Document): Node | null {
  if (node.nodeType === TEXT) return document.createTextNode(node.nodeValue ?? "");
  if (node.nodeType !== ELEMENT) return null;
  const element = node as Element;
  const made = elementLike(element, (parent as Element).namespaceURI === MATHML, document);
  if (!made) return null;
  for (const { name, value } of attributesOf(element)) {
    if (isAllowedAttribute(element.localName, name, value)) made.setAttribute(name, value);
  }
  return made;
}

function elementLike(element: Element, isInMaths: boolean, document: Document): Element | null {
  const { localName, namespaceURI } = element;
  if (namespaceURI === MATHML) {
    const isPlaced = isInMaths || localName === "math";
    return isPlaced && ALLOWED_MATHS.has(localName)
      ? document.createElementNS(MATHML, localName)
      : null;
  }
  const isKept = namespaceURI === HTML && !isInMaths && ALLOWED_ELEMENTS.has(localName);
  return isKept ? document.createElement(localName) : null;
}

function isDropped({ localName, namespaceURI }: Element): boolean {
  if (namespaceURI === MATHML) return !ALLOWED_MATHS.has(localName);
  return namespaceURI !== HTML || DROPPED_WITH_CONTENT.has(localName);
}
