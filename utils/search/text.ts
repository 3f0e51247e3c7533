/** Text as search compares it: width and case do not matter. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The words of a query, folded; all of them must be found. */
export const queryWords = (query: string): string[] => [
  ...new Set(fold(query).split(/\s+/).filter(Boolean)),
];

/** A search over folded texts: every word must be in one of them. */
export const holdsAll = (texts: readonly string[], words: readonly string[]): boolean =>
  words.every((word) => texts.some((text) => text.includes(word)));
