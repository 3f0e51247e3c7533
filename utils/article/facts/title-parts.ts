import { squash } from "./text";

/**
 * What stands between a title and its section and site: a dash, bar or arrow with space on both
 * sides, or an underscore, bar or arrow anywhere.
 */
const SURE = /\s+(?:[-–—·•∙⋅~/:@]|-{2,}|::)\s+|\s*[_|｜»›«‹]+\s*/g;
/**
 * Marks that may just as well belong to the title: only other evidence can tell. Where another
 * mark comes later, words parted by a space belong together.
 */
const POSSIBLE =
  /\s*[-–—_|｜»›«‹<>·•∙:：,，/@【】[\]()（）]+\s*|(?<![a-zß-ÿ])\s+|\s+(?=[^a-zß-ÿ]|[^-–—_|｜»›:：]*$)/gi;

/** One way to cut a document's title in two. */
export interface Division {
  title: string;
  rest: string;
  /** Whether the mark between them is one that titles themselves seldom have. */
  isSure: boolean;
  /** Whether the title stands before the rest, as it nearly always does. */
  isFirst: boolean;
}

/**
 * Every way to cut `text` in two, the shorter rest first.
 *
 * divisions("Rain - Daily")[0] // => { title: "Rain", rest: "Daily", isSure: true, isFirst: true }
 */
export function divisions(text: string): Division[] {
  const sure = new Set([...text.matchAll(SURE)].map(({ index, 0: mark }) => index + mark.length));
  return [...text.matchAll(POSSIBLE)]
    .flatMap(({ index, 0: mark }) => {
      const before = text.slice(0, index).trim();
      const after = text.slice(index + mark.length).trim();
      const isSure = sure.has(index + mark.length);
      return [
        { title: before, rest: after, isSure, isFirst: true },
        { title: after, rest: before, isSure, isFirst: false },
      ];
    })
    .filter(({ title, rest }) => squash(title) && squash(rest))
    .sort((a, b) => a.rest.length - b.rest.length);
}

/**
 * The texts between the sure marks: title, sections and site in some order.
 *
 * titleParts("雨停了_国内新闻_某某网") // => ["雨停了", "国内新闻", "某某网"]
 */
export function titleParts(text: string): string[] {
  return text
    .split(SURE)
    .map((part) => part.trim())
    .filter((part) => squash(part));
}
