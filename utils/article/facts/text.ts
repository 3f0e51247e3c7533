/**
 * Text as a reader sees it: one space for any run of white space, none at the ends.
 *
 * plain("\u3000\u3000新华网\n 北京&nbsp;") // => "新华网 北京"
 */
export function plain(text: string | null | undefined): string {
  return (text ?? "").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/**
 * Letters and digits only, lower case, one form for full and half width: two texts that read
 * the same are equal.
 *
 * squash("“Rain”, at  last!") // => "rainatlast"
 */
export function squash(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether most letters are Han, kana or hangul: such texts say more with fewer characters. */
export function isEastAsian(text: string): boolean {
  if (!MAYBE_EAST_ASIAN.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const eastAsian = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length;
  return (eastAsian ?? 0) * 2 > letters;
}

/** A quick test: no Han, kana or hangul stands outside. */
export const MAYBE_EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
