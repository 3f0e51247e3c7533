/** Characters of scripts without spaces count one by one, other words whole. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;
const CHARWISE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

const tokens = (text: string): string[] => text.normalize("NFKC").toLowerCase().match(TOKEN) ?? [];

/** What is left of a text when case, width, spaces and punctuation do not matter. */
export const squashed = (text: string): string => tokens(text).join("");

function shingles(words: string[], length: number): Map<string, number> {
  const counted = new Map<string, number>();
  const size = Math.min(length, words.length);
  for (let start = 0; size > 0 && start + size <= words.length; start++) {
    const shingle = words.slice(start, start + size).join(" ");
    counted.set(shingle, (counted.get(shingle) ?? 0) + 1);
  }
  return counted;
}

/** F1 of shingles: runs of four words, or of six characters where most tokens are characters. */
export function textF1(text: string, expected: string): number {
  const wanted = tokens(expected);
  const given = tokens(text);
  if (wanted.length === 0 || given.length === 0) return wanted.length === given.length ? 1 : 0;
  const isCharwise = wanted.filter((token) => CHARWISE.test(token)).length > wanted.length / 2;
  const length = isCharwise ? 6 : 4;
  const [a, b] = [shingles(given, length), shingles(wanted, length)];
  let shared = 0;
  for (const [shingle, count] of a) shared += Math.min(count, b.get(shingle) ?? 0);
  const sum = (counted: Map<string, number>) => [...counted.values()].reduce((x, y) => x + y, 0);
  return (2 * shared) / (sum(a) + sum(b));
}
