import { isBarrier, kindAt, LETTER, runEnd, SEPARATOR } from "./characters";

/** Longest word that is told from another by the index, in UTF-16 units; the rest is cut off. */
export const TOKEN_LENGTH = 40;

/** A place between two runs of a text. */
export interface TextPlace {
  /** In UTF-16 units. */
  at: number;
  /** Of the next token. */
  position: number;
}

/**
 * Gives out what the index holds of a folded text: words, and of scripts without spaces every two
 * neighbouring characters and the last one of each run. Two neighbours are thus one token, and a
 * single character is the beginning of one wherever it stands. Every word and every such character
 * has a position; those of neighbours in a phrase follow one another, and one is left out where no
 * phrase may go on.
 *
 * @param from where to begin, and `enough` units on to stop after a word or run
 * @returns where to go on; at the text's length at the end
 *
 * @example
 * eachToken("gpt4 大模型", emit) // => "gpt4" at 0, "大模" at 1, "模型" at 2, "型" at 3
 */
export function eachToken(
  text: string,
  emit: (token: string, position: number) => void,
  from: TextPlace = { at: 0, position: 0 },
  enough = text.length,
): TextPlace {
  let { at, position } = from;
  while (at < text.length && at - from.at < enough) {
    const kind = kindAt(text, at);
    const end = runEnd(text, at);
    if (kind === SEPARATOR) position += isBarrier(text, at, end) ? 1 : 0;
    else if (kind === LETTER) emit(text.slice(at, Math.min(end, at + TOKEN_LENGTH)), position++);
    else for (; at < end; at += 1) emit(text.slice(at, Math.min(at + 2, end)), position++);
    at = end;
  }
  return { at, position };
}
