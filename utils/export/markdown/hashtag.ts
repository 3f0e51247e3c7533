/**
 * Tags as Obsidian takes them, without `#`: no space, none of its signs, at least one character that is no
 * digit; levels by `/`. Two that come out equal are one.
 * (https://help.obsidian.md/tags#Tag+format)
 *
 * @example
 * hashtags(["本地 新闻", "城市/老城", "2026", "c++"]) // => ["本地-新闻", "城市/老城", "_2026", "c-"]
 */
export const hashtags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(hashtag).filter(Boolean)),
];

/**
 * Tags whose hashtags would not give them back: all of them if one would not, as two may have one hashtag.
 * They are for a property more, with which `tagsOf` reads them.
 *
 * @example
 * exactTags(["c++", "c-"]) // => ["c++", "c-"]
 * exactTags(["本地", "2026"]) // => []
 */
export const exactTags = (tags: readonly string[]): readonly string[] =>
  tags.every((tag) => tagOf(hashtag(tag)) === tag) ? [] : tags;

/**
 * The tags behind hashtags. Those that were added since are what they are; those that were taken away
 * are gone, unless they never were hashtags.
 *
 * @example
 * tagsOf(["c-", "_2026"], ["c++", "c#", "!!!"]) // => ["c++", "c#", "2026", "!!!"]
 */
export function tagsOf(names: readonly string[], exact: readonly string[]): string[] {
  const byName = Map.groupBy(exact, hashtag);
  const tags = names.flatMap((name) => byName.get(name) ?? [tagOf(name)]);
  return [...tags, ...(byName.get("") ?? [])];
}

/** A number is no tag for Obsidian, so that one has a sign before it there. */
const tagOf = (name: string): string => name.replace(/^(#?)_(?=[\d/]+$)/, "$1");

function hashtag(tag: string): string {
  const name = tag.toWellFormed().split("/").map(levelOf).filter(Boolean).join("/");
  return name !== "" && NUMBER.test(name) ? `_${name}` : name;
}

const levelOf = (level: string) =>
  level.replace(UNSEEN, "").replace(EDGES, "").replace(REFUSED, "-").replace(/^-+$/, "");

const NUMBER = /^[\d/]+$/;
const UNSEEN = /[\p{Cf}\p{Noncharacter_Code_Point}]+/gu;
/** What would leave a hyphen at an end. */
const EDGES = /^[\s"'“‘([{<]+|[\s"'”’)\]}>.,!?;:…]+$/g;
const REFUSED = /[\s\p{Cc}\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+/gu;
