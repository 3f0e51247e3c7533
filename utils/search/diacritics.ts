/** Letters of Latin, Greek, Russian and Arabic that have marks or are written in more than one way. */
const LETTERS = "\\u00c0-\\u024f\\u0386-\\u03ce\\u0451\\u0622\\u0623\\u0625\\u1e00-\\u1fff";
/** Marks of Latin and Cyrillic, of Hebrew and of Arabic. */
const MARKS =
  "\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670";
/** No others: й, が and น้ำ without their marks are other letters. */
const MARKED = new RegExp(`[${LETTERS}${MARKS}]`, "g");

/** Small letters that Unicode does not take apart. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ħ: "h",
  ı: "i",
  ς: "σ",
  ـ: "", // draws Arabic words out
};

const plain = new Map<string, string>();

/**
 * Small letters without the marks that people leave out when they type.
 *
 * @example
 * withoutDiacritics("phở, łódź, straße") // => "pho, lodz, strasse"
 */
export const withoutDiacritics = (text: string): string => text.replace(MARKED, plainOf);

function plainOf(letter: string): string {
  const known = plain.get(letter);
  if (known !== undefined) return known;
  const made = WRITTEN_OUT[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "");
  plain.set(letter, made);
  return made;
}
