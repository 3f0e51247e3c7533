import { squash, WORDS } from "./text";
import { divisions } from "./title-parts";

export interface DeclaredTitles {
  /** The document's own: usually with section and site. */
  document: string;
  /** og:title, JSON-LD and the like: usually without. */
  others: readonly string[];
  /** Names of the site, squashed: no article is called so. */
  sites: ReadonlySet<string>;
}

/** Points for a text as the article's title: about 4 if declared, 2 for shared words, -5 for a site. */
export type Agreement = (text: string) => number;

/** How well texts on the page agree with the titles that its head declares. */
export function agreementWith({ document, others, sites }: DeclaredTitles): Agreement {
  const points = new Map<string, number>();
  const vote = (text: string, given: number) => {
    const key = squash(text);
    if (key && given > (points.get(key) ?? 0)) points.set(key, given);
  };
  for (const title of [document, document.replace(IN_BRACKETS, ""), ...others]) {
    vote(title, 3.5);
    const whole = title.slice(0, LONGEST);
    for (const { title: part, rest, isSure, isFirst } of divisions(whole)) {
      // "Site » Title" is rare: a later part must outweigh what stands before it.
      const isTitle = isFirst || sites.has(squash(rest)) || (isSure && SITE.test(rest));
      const place = isTitle ? 3.4 : part.length > rest.length ? 2.6 : 0.8;
      vote(part, place - (isSure ? 0 : 0.8) + Math.min(part.length / whole.length, 0.9) / 2);
    }
  }
  for (const title of others) vote(title, 4);
  const words = wordsOf([document, ...others].join(" "));
  return (text) => {
    const key = squash(text);
    if (sites.has(key)) return -5;
    return points.get(key) ?? 2 * overlap(wordsOf(text), words);
  };
}

/**
 * A quick test that spares most lines of a page the exact one: a title's part begins with two
 * characters that the title holds.
 */
export function openingTest({ document, others }: DeclaredTitles): (text: string) => boolean {
  const titles = [document, ...others].join("\n").toLowerCase();
  const all = `${titles}\n${titles.normalize("NFKC")}`;
  return (text) => all.includes(text.slice(0, 2).toLowerCase().trim());
}

/** 【民生】, before the title. */
const IN_BRACKETS = /^【[^】]{1,8}】/;

/** How a title begins that names its site first. */
const SITE = /^[々〇㐀-鿿﨎-﨩𠀀-𲎯]{1,8}(?:[网網报報]|在线)(?:$|\s?[-–—_|])/u;

/** No page has an honest title longer than this. */
const LONGEST = 300;

/** Words, or pairs of characters where no spaces stand between words. */
function wordsOf(text: string): Set<string> {
  const words = text.normalize("NFKC").toLowerCase().match(WORDS) ?? [];
  return new Set(words.flatMap((word) => (UNSPACED.test(word) ? pairs(word) : [word])));
}

const UNSPACED = /[々〇㐀-鿿﨎-﨩𠀀-𲎯ぁ-ゟァ-ヺヽ-ヿｦ-ﾝ]/u;

function pairs(word: string): string[] {
  return Array.from({ length: Math.max(word.length - 1, 1) }, (_, at) => word.slice(at, at + 2));
}

/** The share of the words of `text` that `declared` has too; a single word shares nothing. */
function overlap(text: ReadonlySet<string>, declared: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of text) if (declared.has(word)) shared++;
  return text.size > 1 ? shared / text.size : 0;
}
