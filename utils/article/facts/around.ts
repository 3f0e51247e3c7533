/** The element and what holds it, from the inside out: at most `steps` elements. */
export function around(element: Element, steps: number): Element[] {
  const elements: Element[] = [];
  for (let node: Element | null = element; node && elements.length < steps; ) {
    elements.push(node);
    node = node.parentElement;
  }
  return elements;
}

/** The link around an element, or those in it. */
export function linksOf(element: Element): HTMLAnchorElement[] {
  const link = element.closest("a");
  return link ? [link] : [...element.querySelectorAll("a")];
}

/** Class and id as one text, with the names that tests find an element by: they last where scripts make up the class. */
export function nameOf(element: Element): string {
  return NAMES.map((name) => element.getAttribute(name) ?? "").join(" ");
}

const NAMES = ["class", "id", "data-testid", "data-component", "data-qa"];

const COMMENTS = /(?:^|[\s_-])(?:comments?|commentlist|repl(?:y|ies))(?:$|[\s_-])/i;
const OTHERS = /(?:^|[\s_-])(?:related|recommend\w*|(?<!elementor-)widget)(?:$|[\s_-])/i;

/** Whether the element stands among comments, which `text` is not. */
export const isInComments = (element: Element, text: Element): boolean =>
  around(element, 6).some((each) => COMMENTS.test(nameOf(each)) && !each.contains(text));

/**
 * Whether the element stands among comments or in a list of other articles; right below the headline
 * (`isClose`) there is no such list, whatever its name.
 */
export function isElsewhere(element: Element, isClose = false): boolean {
  return around(element, 6).some((each) => {
    const name = nameOf(each);
    return each.localName === "aside" || COMMENTS.test(name) || (!isClose && OTHERS.test(name));
  });
}
