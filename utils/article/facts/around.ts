/** The element and what holds it, from the inside out: at most `steps` elements. */
export function around(element: Element, steps: number): Element[] {
  const elements: Element[] = [];
  for (let node: Element | null = element; node && elements.length < steps; ) {
    elements.push(node);
    node = node.parentElement;
  }
  return elements;
}

/** Class and id as one text. */
export function nameOf(element: Element): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
}

const OTHERS =
  /(?:^|[\s_-])(?:comments?|commentlist|repl(?:y|ies)|related|recommend\w*|widget)(?:$|[\s_-])/i;

/** Whether the element stands among comments or in a list of other articles. */
export function isElsewhere(element: Element): boolean {
  return around(element, 6).some((each) => each.localName === "aside" || OTHERS.test(nameOf(each)));
}
