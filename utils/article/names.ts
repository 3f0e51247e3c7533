import { nameOf } from "./facts/around";

/**
 * The words of an element's class and id, in lower case.
 *
 * @example namesOf(<div class="articleShare_box" id="bd-3">) // => ["article", "share", "box", "bd"]
 */
export const namesOf = (element: Element): string[] => wordsOf(nameOf(element));

/**
 * Which of the kinds an element is named after. Pages repeat few classes on many elements, so each
 * answer is kept.
 *
 * @param kinds the words of each
 */
export function kindsNamed<Kind extends string>(
  kinds: Record<Kind, RegExp>,
): (element: Element) => ReadonlySet<Kind> {
  const answers = new Map<string, ReadonlySet<Kind>>();
  const entries = Object.entries(kinds) as [Kind, RegExp][];
  return (element) => {
    const key = nameOf(element);
    const known = answers.get(key);
    if (known) return known;
    const names = wordsOf(key);
    const found = entries.filter(([, words]) => names.some((name) => words.test(name)));
    const answer = new Set(found.map(([kind]) => kind));
    answers.set(key, answer);
    return answer;
  };
}

function wordsOf(named: string): string[] {
  if (named.length < 2) return [];
  return named
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
}
