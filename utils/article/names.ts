/**
 * The words of an element's class and id, in lower case.
 *
 * @example namesOf(<div class="articleShare_box" id="bd-3">) // => ["article", "share", "box", "bd"]
 */
export function namesOf(element: Element): string[] {
  const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (named.length < 2) return [];
  return named
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
}
