import { DIGITS, LETTERS } from "../letters";

/**
 * Text as a reader sees it: one space for any run of white space, none at the ends.
 *
 * plain("\u3000\u3000新华网\n 北京&nbsp;") // => "新华网 北京"
 */
export function plain(text: string | null | undefined): string {
  if (!text) return "";
  if (!UNEVEN.test(text)) return text;
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Most texts are plain already. */
const UNEVEN = /[^\S ]|^ | (?: |$)|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;

/**
 * Letters and digits only, lower case, one form for full and half width: two texts that read
 * the same are equal.
 *
 * squash("“Rain”, at  last!") // => "rainatlast"
 */
export function squash(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return text.normalize("NFKC").toLowerCase().replace(BETWEEN_WORDS, "");
}

/** It has one form, and small classes of characters are the quicker ones. */
const ASCII = /^[ -~]*$/;

/** Words: letters, the marks on them, and digits. */
export const WORDS = new RegExp(`[${LETTERS}${DIGITS}]+`, "gu");
const BETWEEN_WORDS = new RegExp(`[^${LETTERS}${DIGITS}]+`, "gu");
const ANY_LETTER = new RegExp(`[${LETTERS}]`, "u");

export const hasLetter = (text: string): boolean => ANY_LETTER.test(text);

/** Whether most letters are Han, kana or hangul: such texts say more with fewer characters. */
export function isEastAsian(text: string): boolean {
  if (!MAYBE_EAST_ASIAN.test(text)) return false;
  let eastAsian = 0;
  let others = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isEastAsianLetter(code)) eastAsian++;
    else if (isOtherLetter(code)) others++;
  }
  return eastAsian > others;
}

/** Characters of the planes above are told by the first half of theirs. */
function isEastAsianLetter(code: number): boolean {
  return (
    (code > 0x3040 && code < 0xa000 && code !== 0x30fb && code !== 0x30fc) ||
    (code > 0xabff && code < 0xd7a4) ||
    (code > 0xd83f && code < 0xd890) ||
    (code > 0xf8ff && code < 0xfb00) ||
    (code > 0xff65 && code < 0xffe0) ||
    (code > 0x3004 && code < 0x3008) ||
    (code > 0x10ff && code < 0x1200)
  );
}

function isOtherLetter(code: number): boolean {
  if (code < 0x80) return (code | 32) > 96 && (code | 32) < 123;
  return code > 0xbf && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

/** A quick test: no Han, kana or hangul stands outside. */
export const MAYBE_EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Without the joiners that make words of Persian and pictures of emoji. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
