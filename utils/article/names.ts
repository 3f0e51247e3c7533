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

/**
 * Whether any of the words names the element. Pages repeat few classes on many elements, so each
 * answer is kept.
 */
export function namedBy(words: RegExp): (element: Element) => boolean {
  const answers = new Map<string, boolean>();
  return (element) => {
    const key = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = namesOf(element).some((name) => words.test(name));
    answers.set(key, answer);
    return answer;
  };
}
