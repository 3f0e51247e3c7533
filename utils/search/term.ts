import { GAP, kindAt, LETTER, runEnd, SEPARATOR, WALL } from "./characters";
import { TOKEN_LENGTH } from "./tokens";

/** A word, or a run of characters of a script without spaces. */
export interface Piece {
  text: string;
  isWord: boolean;
}

/**
 * What is looked for in one place of a text: pieces one after the other, with nothing but
 * separators between them. Words are whole; the last one may go on in an open term.
 */
export interface Term {
  pieces: readonly Piece[];
  isOpen: boolean;
}

/** Positions in UTF-16 units, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The term of a folded text; null if there is nothing in it to look for. A word with punctuation
 * behind it is whole: who types `c++` does not want all that begins with c.
 *
 * @example
 * termOf("covid-19疫苗", true) // => pieces "covid", "19", "疫苗"
 * termOf("…", true) // => null
 */
export function termOf(text: string, isOpen: boolean): Term | null {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at);
    const kind = kindAt(text, at);
    if (kind !== SEPARATOR) pieces.push({ text: text.slice(at, end), isWord: kind === LETTER });
    at = end;
  }
  if (pieces.length === 0) return null;
  return { pieces, isOpen: isOpen && kindAt(text, text.length - 1) !== SEPARATOR };
}

/**
 * Where a term stands in a folded text, from a position on. Words begin where a word begins;
 * characters may stand anywhere.
 *
 * @example
 * findTerm("the new-york times", termOf("new yo", true)) // => { start: 4, end: 10 }
 * findTerm("renew", termOf("new", true)) // => null
 */
export function findTerm(text: string, term: Term, from = 0): Range | null {
  const first = term.pieces[0]?.text ?? "";
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = matchEnd(text, term, start);
    if (end > 0) return { start, end };
  }
  return null;
}

export const holdsTerm = (text: string, term: Term): boolean => findTerm(text, term) !== null;

function matchEnd(text: string, { pieces, isOpen }: Term, start: number): number {
  let at = start;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) at = afterGap(text, at);
    if (!text.startsWith(piece.text, at)) return -1;
    const end = at + piece.text.length;
    const mayGoOn = isOpen && index === pieces.length - 1;
    if (piece.isWord && isLetter(text, at - 1)) return -1;
    if (piece.isWord && !mayGoOn && isLetter(text, end)) return -1;
    at = end;
  }
  return at;
}

const isLetter = (text: string, position: number) => kindAt(text, position) === LETTER;

function afterGap(text: string, start: number): number {
  let at = start;
  const limit = Math.min(text.length, start + GAP);
  while (at < limit && kindAt(text, at) === SEPARATOR && text[at] !== WALL) at += 1;
  return at;
}

/** A token of the index, or all that begin with it. */
export interface Lookup {
  token: string;
  isPrefix: boolean;
}

/** A lookup with its place in a term: positions from the beginning, see `eachToken`. */
export interface PlacedLookup extends Lookup {
  offset: number;
}

/** What the index is asked for a term. */
export interface Lookups {
  /** A text that holds the term has these one after the other, at their places. */
  all: PlacedLookup[];
  /** Whether a text that has them so holds the term. The index does not know the end of long words. */
  isExact: boolean;
}

/**
 * @example
 * lookupsOf(termOf("整治", true)) // => { all: [整治 at 0], isExact: true }
 * lookupsOf(termOf("gpt4大模型", true)) // => { all: [gpt4 at 0, 大模 at 1, 模型 at 2], isExact: true }
 */
export function lookupsOf({ pieces, isOpen }: Term): Lookups {
  const all: PlacedLookup[] = [];
  let offset = 0;
  for (const [index, { text, isWord }] of pieces.entries()) {
    const next = pieces[index + 1];
    if (isWord) {
      all.push({ token: text.slice(0, TOKEN_LENGTH), isPrefix: isOpen && !next, offset });
    } else if (text.length === 1) {
      // Before a word it ends its run, and is a token of its own.
      all.push({ token: text, isPrefix: !next?.isWord, offset });
    } else {
      for (let at = 0; at < text.length - 1; at += 1) {
        all.push({ token: text.slice(at, at + 2), isPrefix: false, offset: offset + at });
      }
    }
    offset += isWord ? 1 : text.length;
  }
  const isExact = pieces.every(({ text, isWord }) => !isWord || text.length < TOKEN_LENGTH);
  return { all, isExact };
}
