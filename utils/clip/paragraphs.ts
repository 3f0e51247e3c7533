/** Tags of sanitised HTML, whose attributes stand in double quotes; the name is group 1. */
const TAG = /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>/g;

/** Elements that stand within a line. */
const INLINE: ReadonlySet<string> = new Set(
  (
    "a strong b em i u s del ins mark small sub sup q cite abbr dfn time ruby rt rp bdi bdo code kbd " +
    "samp var img wbr math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup " +
    "mfrac msqrt mroot mover munder munderover mtable mtr mtd menclose mmultiscripts mprescripts mpadded"
  ).split(" "),
);

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
  "&amp;": "&",
};

/**
 * The texts of sanitised content, block by block, without what is empty.
 *
 * @example
 * paragraphsOf("<h2>A</h2><ul><li>b <em>c</em></li></ul>") // => ["A", "b c"]
 */
export const paragraphsOf = (content: string): string[] =>
  content
    .replace(TAG, (_tag, name: string) => (INLINE.has(name) ? "" : BREAK))
    .split(BREAK)
    .map((text) => text.replace(/&(?:lt|gt|quot|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? ""))
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean);

/** No text of a sanitised page holds it: parsers replace it. */
const BREAK = "\0";
