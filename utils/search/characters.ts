/** What a UTF-16 unit of a folded text is to search. */
export const SEPARATOR = 1;
/** Part of a word of a script that puts spaces between words. */
export const LETTER = 2;
/** A unit of a script without such spaces: each stands for itself. */
export const CHARACTER = 3;

export type CharacterKind = typeof SEPARATOR | typeof LETTER | typeof CHARACTER;

/** Stands between two texts, so that no phrase reaches from one into the other. */
export const WALL = "\u0001";

/** Separators that may stand between two parts of a phrase, at most. */
export const GAP = 32;

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc]/u;
const PART_OF_WORD = /[\p{L}\p{M}\p{N}_]/u;
/** ♥, ☕ and the like, which are one unit; those of two are known by their halves. */
const PICTURE = /(?![©®])\p{Extended_Pictographic}/u;

/** Filled as characters are met; asking for all 65,536 at the start would take longer than a search. */
const kinds = new Uint8Array(0x10000);

/**
 * Halves of a surrogate pair count as characters: rare Chinese and emoji are then found like all
 * other Chinese.
 */
export function kindAt(text: string, position: number): CharacterKind {
  const code = text.charCodeAt(position);
  if (Number.isNaN(code)) return SEPARATOR;
  kinds[code] ||= kindOf(code);
  return kinds[code] as CharacterKind; // only `kindOf` writes here
}

function kindOf(code: number): CharacterKind {
  if (code >= 0xd800 && code <= 0xdfff) return CHARACTER;
  const unit = String.fromCharCode(code);
  if (PICTURE.test(unit)) return CHARACTER;
  if (!PART_OF_WORD.test(unit)) return SEPARATOR;
  return UNSPACED.test(unit) ? CHARACTER : LETTER;
}

/** Where the run of one kind that begins at a position ends. */
export function runEnd(text: string, start: number): number {
  const kind = kindAt(text, start);
  let end = start + 1;
  while (end < text.length && kindAt(text, end) === kind) end += 1;
  return end;
}

/** Whether separators keep what stands before and behind them from being one phrase. */
export function isBarrier(text: string, start: number, end: number): boolean {
  if (end - start > GAP) return true;
  for (let at = start; at < end; at += 1) if (text[at] === WALL) return true;
  return false;
}
