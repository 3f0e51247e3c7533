/**
 * The DOM's own accessors, taken from the prototypes of the given document's realm.
 *
 * A page can hide `form.firstChild` or `document.body` behind a field of that name, so nothing on
 * the live page is read as a plain property. No window is needed: a detached document has
 * prototypes too.
 */
export interface DomAccess {
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  nodeType(node: Node): number;
  text(node: Node): string;
  textContent(node: Node): string;
  localName(element: Element): string;
  attribute(element: Element, name: string): string | null;
  attributeNames(element: Element): string[];
  shadowRoot(element: Element): ShadowRoot | null;
  documentElement(document: Document): Element | null;
  implementation(document: Document): DOMImplementation;
}

export function domAccess(document: Document): DomAccess {
  const reader = <T>(start: object, name: string) => accessor<T>(start, name);
  const documentElement = reader<Element | null>(document, "documentElement");
  const root = documentElement(document);
  const implementation = reader<DOMImplementation>(document, "implementation");
  const element = root ?? implementation(document).createHTMLDocument("").documentElement;
  const getAttribute = method(element, "getAttribute");
  const getAttributeNames = method(element, "getAttributeNames");
  return {
    firstChild: reader(document, "firstChild"),
    nextSibling: reader(document, "nextSibling"),
    nodeType: reader(document, "nodeType"),
    text: reader(document, "nodeValue"),
    textContent: reader(element, "textContent"),
    localName: reader(element, "localName"),
    attribute: (of, name) => getAttribute.call(of, name) as string | null,
    attributeNames: (of) => getAttributeNames.call(of) as string[],
    shadowRoot: reader(element, "shadowRoot"),
    documentElement,
    implementation,
  };
}

/** The getter that `start` inherits, as a function of any object of its kind; null where it has none. */
export function accessor<T>(start: object, name: string): (from: object) => T {
  const getter = inherited(start, name)?.get;
  if (!getter) return () => null as T;
  return (from) => getter.call(from) as T;
}

/** The method that `start` inherits, to be called on any object of its kind. */
export function method(start: object, name: string): (...given: unknown[]) => unknown {
  return inherited(start, name)?.value as (...given: unknown[]) => unknown;
}

/** Own properties are what a page can put there, so the search begins above `start`. */
function inherited(start: object, name: string): PropertyDescriptor | undefined {
  for (let at = Object.getPrototypeOf(start); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}
