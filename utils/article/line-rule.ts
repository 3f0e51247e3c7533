import { MAYBE_COMMENTS } from "./comment-words";
import { MAYBE_LABELLED } from "./facts/neighbour-words";
import { MAYBE_EAST_ASIAN } from "./facts/text";
import { type Pattern, SIGNS } from "./letters";

/**
 * Lines that portals put around and into an article, by what they are for. A line is a whole block
 * of text; `longest` keeps a sentence that merely begins like one.
 */
export interface LineRule {
  longest: number;
  words: Partial<Record<Holding, Words>>;
}

interface Words {
  begins: RegExp;
  /** Words that a sentence of the article may hold as well. */
  holds: RegExp;
}

/**
 * What a line must hold for a pattern to be asked of it. A page's first extraction pays for each
 * pattern that it asks, more than for anything else, and few pages are written in every script.
 */
export const HOLDINGS = {
  any: /(?:)/,
  eastern: MAYBE_EAST_ASIAN,
  /** Letters of alphabets, or the sign that opens an offer in any. */
  western: /[a-z\u00a0-\u1fff▶]/,
  direction: MAYBE_LABELLED,
  comments: MAYBE_COMMENTS,
} as const satisfies Record<string, Pattern>;

export type Holding = keyof typeof HOLDINGS;

export const rule = (longest: number, sources: Partial<Record<Holding, string[]>>): LineRule => {
  const words: LineRule["words"] = {};
  for (const [holding, all] of Object.entries(sources) as [Holding, string[]][]) {
    words[holding] = lazyWords(all);
  }
  return { longest, words };
};

/** Patterns that are made when the first line asks for them. */
function lazyWords(sources: string[]): Words {
  const isBeginning = (source: string) => source.startsWith("^");
  let begins: RegExp | undefined;
  let holds: RegExp | undefined;
  return {
    get begins() {
      begins ??= anyOf(sources.filter(isBeginning));
      return begins;
    },
    get holds() {
      holds ??= anyOf(sources.filter((source) => !isBeginning(source)));
      return holds;
    },
  };
}

/** Anything that may stand before a label: brackets, bullets, arrows. */
export const LEAD = `^[\\s${SIGNS}]*`;

/**
 * For text in small letters: patterns for either take twice as long to make. What may stand before a
 * label is said once, because an engine makes each mention of it anew.
 */
function anyOf(sources: string[]): RegExp {
  const labels = sources.filter((source) => source.startsWith(LEAD));
  const led = `${LEAD}(?:${labels.map((source) => source.slice(LEAD.length)).join("|")})`;
  const others = sources.filter((source) => !source.startsWith(LEAD));
  const all = labels.length > 0 ? [led, ...others] : others;
  return new RegExp(all.join("|") || "(?!)", "u");
}
