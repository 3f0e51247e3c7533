/** The first character of each initial in the order of Pinyin, as collation has it. */
const FIRST = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀";
const LETTERS = "abcdefghjklmnopqrstwxyz";

const HAN = /\p{sc=Han}/u;

let collator: Intl.Collator | undefined;
const known = new Map<string, string>();

/**
 * The letter that the Pinyin of a Chinese character begins with, by the browser's own collation;
 * of characters with several readings, the commonest. Every other character is its own.
 *
 * @example
 * initialOf("环") // => "h"
 * initialOf("é") // => "é"
 */
export function initialOf(character: string): string {
  if (!HAN.test(character)) return character;
  const initial = known.get(character) ?? findInitial(character);
  known.set(character, initial);
  return initial;
}

function findInitial(character: string): string {
  collator ??= new Intl.Collator("zh-u-co-pinyin");
  let [low, high] = [0, FIRST.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (collator.compare(FIRST.charAt(middle), character) <= 0) low = middle + 1;
    else high = middle;
  }
  return LETTERS[low - 1] ?? character;
}

/**
 * A text in small letters, Chinese characters by their initials.
 *
 * @example
 * initialsOf("环境 News") // => "hj news"
 */
export const initialsOf = (text: string): string =>
  Array.from(text.normalize("NFKC").toLowerCase(), initialOf).join("");
