import { nameOf } from "./facts/around";
import { squash } from "./facts/text";

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
    const key = isSlug(element) ? (element.getAttribute("class") ?? "") : nameOf(element);
    const known = answers.get(key);
    if (known) return known;
    const names = wordsOf(key);
    const found = entries.filter(([, words]) => names.some((name) => words.test(name)));
    const answer = new Set(found.map(([kind]) => kind));
    answers.set(key, answer);
    return answer;
  };
}

/** Whether an element's id was made of the words of its heading, as a place to link to. */
function isSlug(element: Element): boolean {
  const id = element.getAttribute("id");
  if (!id) return false;
  if (HEADING.test(element.localName)) return true;
  const first = element.firstElementChild;
  if (!/\W/.test(id) || !first || !HEADING.test(first.localName)) return false;
  return squash(first.textContent ?? "") === squash(id);
}

const HEADING = /^h[1-6]$/;

function wordsOf(named: string): string[] {
  if (named.length < 2) return [];
  const start = named.slice(0, 400);
  const words = start
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  // "author-box", "author__box" and "authorBox" are written "authorbox", too.
  const joined = `${start} ${start.replace(/__/g, "-")}`.match(
    /[A-Za-z]+(?:[-_][A-Za-z]+)+|[A-Za-z]+[A-Z][A-Za-z]*/g,
  );
  return [
    ...words,
    ...(joined ?? []).map((name) => name.replace(/[-_]/g, "").toLowerCase()),
  ].filter((word) => word.length > 1);
}
