import { elementsOf, type Line } from "./lines";

const LITTLE = 40;
/** A dateline with a short sentence after it, or a sentence before who wrote it. */
const SENTENCE = /[。！？][”」』]?\s*[(（【]|[讯电訊電][(（].*[々〇㐀-鿿﨎-﨩𠀀-𲎯][。！？]/u;

/** A line's elements, if it is little more than the names. */
export function bylineElements(
  lines: readonly Line[],
  line: Line,
  names: readonly string[],
): Element[] {
  const rest = line.text.length - names.join(" ").length;
  return rest < LITTLE && !SENTENCE.test(line.text) ? elementsOf(lines, line) : [];
}
