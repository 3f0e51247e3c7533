/** A tag of a hierarchy, as a list shows it. */
export interface TagNode {
  tag: string;
  /** Its last level. */
  name: string;
  /** How many levels stand above it, of those that are shown. */
  depth: number;
  /** Clips that have it or one below it. */
  count: number;
}

/**
 * Tags in the order of a tree: every one behind the one above it, and those of one level by how
 * many clips have them.
 *
 * @example
 * tagTree([{ tag: "农业/水稻", count: 1 }, { tag: "农业", count: 3 }])
 * // => 农业 (depth 0), 水稻 (depth 1)
 */
export function tagTree(tags: readonly { tag: string; count: number }[]): TagNode[] {
  const below = new Map<string, { tag: string; count: number }[]>();
  const known = new Set(tags.map(({ tag }) => tag));
  for (const one of tags) {
    const parent = parentOf(one.tag);
    const above = known.has(parent) ? parent : "";
    below.set(above, [...(below.get(above) ?? []), one]);
  }
  const walk = (parent: string, depth: number): TagNode[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
      .flatMap(({ tag, count }) => [
        { tag, name: parent ? tag.slice(parent.length + 1) : tag, depth, count },
        ...walk(tag, depth + 1),
      ]);
  return walk("", 0);
}

const parentOf = (tag: string) => tag.slice(0, Math.max(0, tag.lastIndexOf("/")));
