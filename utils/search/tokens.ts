import { kindAt, LETTER, runEnd, SEPARATOR } from "./characters";

/** Longest word that is told from another by the index, in UTF-16 units; the rest is cut off. */
export const TOKEN_LENGTH = 40;

/**
 * Gives out what the index holds of a folded text: words, and of scripts without spaces every two
 * neighbouring characters and the last one of each run. Two neighbours are thus one token, and a
 * single character is the beginning of one wherever it stands. May give a token out twice.
 *
 * @param from where to begin, and `enough` units on to stop after a word or run
 * @returns where to go on; the text's length at the end
 *
 * @example
 * eachToken("gpt4 大模型", emit) // => "gpt4", "大模", "模型", "型"
 */
export function eachToken(
  text: string,
  emit: (token: string) => void,
  from = 0,
  enough = text.length,
): number {
  let at = from;
  while (at < text.length && at - from < enough) {
    const kind = kindAt(text, at);
    const end = runEnd(text, at);
    if (kind === LETTER) emit(text.slice(at, Math.min(end, at + TOKEN_LENGTH)));
    else if (kind !== SEPARATOR) eachPair(text, at, end, emit);
    at = end;
  }
  return at;
}

function eachPair(text: string, start: number, end: number, emit: (token: string) => void): void {
  for (let at = start; at < end; at += 1) emit(text.slice(at, Math.min(at + 2, end)));
}
