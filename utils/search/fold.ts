import { withoutDiacritics } from "./diacritics";
import { simplify } from "./traditional";

/** Seen by nobody and typed by nobody: soft hyphens, zero-width spaces, variation selectors. */
const UNSEEN = /\u00ad|\u200b|\u2060|\ufeff|[\ufe00-\ufe0f]/g;

/**
 * Text as search compares it: width, case, accents and invisible characters do not matter, nor
 * whether Chinese is written in traditional or simplified characters.
 *
 * @example
 * fold("Ｃａｆé 搜尋網頁") // => "cafe 搜寻网页"
 */
export const fold = (text: string): string =>
  simplify(withoutDiacritics(text.normalize("NFKC").toLowerCase()).replace(UNSEEN, ""));

/** A folded text that knows where it came from. */
export interface FoldedText {
  text: string;
  /** Where the character at a folded position begins in the original text. */
  startOf(position: number): number;
  /** Where the character before a folded position ends in the original text. */
  endOf(position: number): number;
}

/**
 * A character with all that combines with it: marks, the half-width signs of voicing, the vowels
 * and finals of a Korean syllable that was written in parts.
 */
const CLUSTER = /[\s\S](?:\p{M}|[\u1160-\u11ff]|\uff9e|\uff9f)*/gu;

/** Folds character by character, for marking in the original what was found in the folded text. */
export function foldWithPlaces(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = fold(cluster);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return {
    text,
    startOf: (position) => starts[position] ?? original.length,
    endOf: (position) => ends[position - 1] ?? 0,
  };
}
