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
