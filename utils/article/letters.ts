/**
 * Classes of characters for patterns, to be set between brackets, with the flag `u`. Unicode's own
 * (`\p{L}`, `\p{P}`) consist of hundreds of ranges, which an engine works out anew wherever they stand,
 * for each case and each repetition: a page's first extraction spent most of its time on that. These
 * have as few as pages need, and differ for what hardly any page holds.
 */

/** Letters and the marks on them, `\p{L}\p{M}`, and here and there a sign or digit of their script. */
export const LETTERS =
  "A-Za-zªµºÀ-ÖØ-öø-ˁ\\u0300-\\u0559\\u0560-\\u060a\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u0963\\u0966-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u309f\\u30a1-\\u30fa\\u30fc-\\u31ff\\u3400-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc\\u{10000}-\\u{1d7ff}\\u{20000}-\\u{3ffff}";

/**
 * One letter, brackets and all, by what it is not: as `[LETTERS]`, and a third of its ranges. For what
 * is repeated or asked for in many places. Signs that are a letter's other case (the Kelvin, the ohm,
 * the micro sign) are letters, as a pattern for any case would exclude both.
 */
export const LETTER =
  "[^\\s!-@\\[-`{-´¶-¿×÷\\u060c\\u061b\\u061f\\u0660-\\u0669\\u06d4\\u06f0-\\u06f9\\u2000-\\u2125\\u2133-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\uff00-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]";

/** Punctuation and symbols, `\p{P}\p{S}`, and the numbers in circles that stand among them. */
export const SIGNS =
  "!-/:-@\\[-`{-©«-´¶-¹»-¿×÷\\u02c2-\\u02df\\u055a-\\u055f\\u060b-\\u060d\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u2010-\\u2bff\\u2e00-\\u2e7f\\u3001-\\u3004\\u3008-\\u3020\\u30a0\\u30fb\\ufe10-\\ufe6f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffee\\u{1f000}-\\u{1faff}";

/** Characters of Chinese, `\p{sc=Han}`: patterns that are written as literals spell them out. */
export const HAN = "々〇㐀-鿿﨎-﨩𠀀-𲎯";

/** Digits, `\p{Nd}`, of which `LETTERS` has what stands among letters. */
export const DIGITS = "\\d\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19";

/** Capital letters of alphabets, and small ones: those of Latin and Cyrillic that stand by turns are both. */
export const CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯѠ-ԯ\\u0531-\\u0556\\u1e00-\\u1eff\\uff21-\\uff3a";
export const SMALLS = "a-zß-öø-ÿĀ-ɏά-ώа-ԯ\\u0561-\\u0587\\u1e00-\\u1eff\\uff41-\\uff5a";

/** Finds in text of any case; what it finds is in small letters, and stands where it stands in the text. */
export interface Pattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** A pattern in small letters for text of any: one with the flag `i` takes three times as long to make. */
export function anyCase(source: string): Pattern {
  const pattern = new RegExp(source, "u");
  return {
    test: (text) => pattern.test(small(text)),
    exec: (text) => pattern.exec(small(text)),
  };
}

/** In small letters, place for place: the letter that becomes two when it becomes small makes no text of its own small. */
export function small(text: string): string {
  const letters = text.toLowerCase();
  return letters.length === text.length ? letters : text;
}
