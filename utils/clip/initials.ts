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

/** Characters of several readings that begin with other letters: their letters beside the commonest. */
const OTHERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      长: "cz",
      重: "cz",
      行: "hx",
      乐: "ly",
      朝: "cz",
      藏: "cz",
      单: "sdc",
      曾: "cz",
      盛: "cs",
    },
    ...{ 会: "hk", 厦: "xs", 传: "cz", 调: "td", 弹: "td", 校: "xj", 降: "jx", 系: "xj", 参: "cs" },
    ...{ 石: "sd", 种: "zc", 尉: "wy", 省: "sx", 折: "zs", 解: "jx", 给: "gj", 车: "cj", 查: "cz" },
    ...{ 仇: "cq", 朴: "pb", 区: "qo", 翟: "zd", 覃: "qt", 恶: "ew", 畜: "cx", 宿: "sx" },
  }),
);

/**
 * Whether a text begins with letters, a Chinese character with the initial of any of its readings.
 *
 * @param letters small ones
 *
 * @example
 * hasInitials("长江", "cj") // => true
 */
export function hasInitials(text: string, letters: string): boolean {
  const characters = Array.from(text.normalize("NFKC").toLowerCase());
  return Array.from(letters).every((letter, place) => {
    const character = characters[place] ?? "";
    return initialOf(character) === letter || OTHERS.get(character)?.includes(letter);
  });
}

/**
 * A text in small letters, Chinese characters by their initials.
 *
 * @example
 * initialsOf("环境 News") // => "hj news"
 */
export const initialsOf = (text: string): string =>
  Array.from(text.normalize("NFKC").toLowerCase(), initialOf).join("");
