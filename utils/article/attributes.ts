/** More than any page has need of. */
export const MOST_ATTRIBUTES = 100;

/**
 * The first hundred attributes of an element. Browsers look each up among all of them: a hundred
 * thousand, read as `element.attributes`, take more than a minute.
 */
export function attributesOf(element: Element): { name: string; value: string }[] {
  const names = element.getAttributeNames().slice(0, MOST_ATTRIBUTES);
  return names.map((name) => ({ name, value: element.getAttribute(name) ?? "" }));
}
