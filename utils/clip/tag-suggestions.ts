import { hasInitials } from "./initials";
import { tagKey } from "./tags";

/**
 * The tags that somebody may mean who has typed this much, the likeliest first: those that begin
 * so, then those with a level or word that does, those that hold it, and Chinese ones whose Pinyin
 * initials begin so. Equal ones stay in their order. All of them if nothing is typed.
 *
 * @example
 * suggestTags([{ tag: "本地/环境" }, { tag: "环境" }], "hj") // => both, 环境 first
 */
export function suggestTags<T extends { tag: string }>(
  known: readonly T[],
  typed: string,
  limit = 8,
): T[] {
  const wanted = tagKey(typed.trim().replace(/^[#＃]\s*/, ""));
  return known
    .map((one) => ({ one, rank: rankOf(one.tag, wanted) }))
    .filter(({ rank }) => rank < NOT_MEANT)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ one }) => one);
}

const NOT_MEANT = 5;

function rankOf(tag: string, wanted: string): number {
  const key = tagKey(tag);
  if (key.startsWith(wanted)) return 0;
  if (partsOf(key).some((part) => part.startsWith(wanted))) return 1;
  if (key.includes(wanted)) return 2;
  if (hasInitials(key, wanted)) return 3;
  return partsOf(key).some((part) => hasInitials(part, wanted)) ? 4 : NOT_MEANT;
}

const partsOf = (key: string) => key.split(/[/\s-]+/);
