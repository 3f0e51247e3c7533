import { kindAt, LETTER, runEnd, SEPARATOR } from "./characters";

/** Longest word that is told from another by the index, in UTF-16 units; the rest is cut off. */
export const TOKEN_LENGTH = 40;

/**
 * Gives out what the index holds of a folded text: words, and of scripts without spaces every two
 * neighbouring characters and the last one of each run. Two neighbours are thus one token, and a
 * single character is the beginning of one wherever it stands. May give a token out twice.
 *
 * @example
 * eachToken("gpt4 大模型", emit) // => "gpt4", "大模", "模型", "型"
 */
export function eachToken(text: string, emit: (token: string) => void): void {
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SEPARATOR) {
      at += 1;
      continue;
    }
    const end = runEnd(text, at);
    if (kind === LETTER) emit(text.slice(at, Math.min(end, at + TOKEN_LENGTH)));
    else
      for (let first = at; first < end; first += 1)
        emit(text.slice(first, Math.min(first + 2, end)));
    at = end;
  }
}
