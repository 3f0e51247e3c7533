import { JOINER } from "./joiners";

/** Longest tag that is kept, in UTF-16 units. */
export const TAG_LENGTH = 80;

/**
 * A tag as it is kept: one line, single spaces, no leading `#`, hierarchy by `/` without
 * empty levels. "" for what holds no tag.
 *
 * @example
 * normaliseTag("  #本地 新闻 ") // => "本地 新闻"
 * normaliseTag("农业 / 合作社/") // => "农业/合作社"
 */
export function normaliseTag(text: string): string {
  return text
    .normalize("NFC")
    .replace(UNSEEN, (_, joiner?: string) => joiner ?? " ")
    .replace(/^[#＃\s/]+/, "")
    .split("/")
    .map((level) => level.trim())
    .filter(Boolean)
    .join("/")
    .slice(0, TAG_LENGTH)
    .replace(CUT_OPEN, "");
}

/** White space and what nobody sees; what is seen of joiners is group 1. */
const UNSEEN = new RegExp(String.raw`(${JOINER})|[\p{Cc}\p{Cf}\s]+`, "gu");

/** What a cut may leave at the end of a tag. */
const CUT_OPEN = /[\s/\u200c\u200d]+$/;

/** Tags that differ only in case or width are one tag. */
export const tagKey = (tag: string): string => tag.normalize("NFKC").toLowerCase();

/**
 * A tag as the library writes it already, so that case and width make no second one; what stands
 * above it counts too.
 *
 * @param known all tags of the library; what stands above them need not be named
 *
 * @example
 * spelledAs("ai/Agents", ["AI/robots"]) // => "AI/Agents"
 */
export function spelledAs(tag: string, known: Iterable<string>): string {
  const spellings = new Map<string, string>();
  for (const branch of [...known].flatMap(tagAndAbove)) {
    if (tag === branch) return tag;
    if (!spellings.has(tagKey(branch))) spellings.set(tagKey(branch), branch);
  }
  for (const above of tagAndAbove(tag).reverse()) {
    const spelling = spellings.get(tagKey(above));
    if (spelling !== undefined) return spelling + tag.slice(above.length);
  }
  return tag;
}

/** Whether a tag is another, or stands below it in the hierarchy. */
export const isInBranch = (tag: string, branch: string): boolean =>
  tag === branch || tag.startsWith(`${branch}/`);

/** Tags with one, and all below it, under another name; what becomes one is there once. */
export const renamedTags = (tags: readonly string[], branch: string, name: string): string[] =>
  addTags(
    [],
    tags.map((tag) => (isInBranch(tag, branch) ? name + tag.slice(branch.length) : tag)),
  );

/** Adds tags behind those there are; of two equal tags the first stays. */
export function addTags(tags: readonly string[], added: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of [...tags, ...added.map(normaliseTag)]) {
    if (tag && !kept.has(tagKey(tag))) kept.set(tagKey(tag), tag);
  }
  return [...kept.values()];
}

/** Takes tags away, whatever their case or width. */
export function removeTags(tags: readonly string[], removed: readonly string[]): string[] {
  const gone = new Set(removed.map(tagKey));
  return tags.filter((tag) => !gone.has(tagKey(tag)));
}

/** Tags as a line of a list shows them. */
export const tagLine = (tags: readonly string[]): string => tags.join(", ");

/** Cuts what a person typed into tags, at commas of both widths and at line ends. */
export const splitTags = (text: string): string[] => addTags([], text.split(/[,，、;；\n]/));

/**
 * Whether tags hold one, or one below it in the hierarchy.
 *
 * @example
 * hasTag(["农业/水稻"], "农业") // => true
 */
export const hasTag = (tags: readonly string[], wanted: string): boolean =>
  tags.some((tag) => isInBranch(tag, wanted));

/**
 * A tag and all above it.
 *
 * @example
 * tagAndAbove("a/b/c") // => ["a", "a/b", "a/b/c"]
 */
export function tagAndAbove(tag: string): string[] {
  const levels = tag.split("/");
  return levels.map((_, index) => levels.slice(0, index + 1).join("/"));
}
