import { STATES, type State } from "../clip/clip";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

const TAG = "tag:";
const AFTER_TAGS = "tag;";

export interface TagCount {
  tag: string;
  count: number;
}

/** How many clips each list of the sidebar holds. */
export type ListCounts = Record<"all" | "favourite" | "trash" | State, number>;

/** The names of all counts that a row adds one to. What lies in the trash counts only there. */
export function countsOf(row: Pick<ClipRow, "trashed" | "state" | "favourite" | "tags">): string[] {
  if (row.trashed) return ["trash"];
  const favourite = row.favourite ? ["favourite"] : [];
  return ["all", row.state, ...favourite, ...row.tags.map((tag) => TAG + tag)];
}

/** One row that changes: null before it is added and after it is deleted. */
export interface RowChange {
  before: ClipRow | null;
  after: ClipRow | null;
}

/** Brings the counts up to date; call it in the transaction that changes the rows. */
export async function applyCounts(database: LibraryDatabase, changes: RowChange[]): Promise<void> {
  const sums = new Map<string, number>();
  const add = (row: ClipRow | null, step: number) => {
    for (const name of row ? countsOf(row) : []) sums.set(name, (sums.get(name) ?? 0) + step);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  const names = [...sums].filter(([, sum]) => sum !== 0).map(([name]) => name);
  const stored = await database.counts.bulkGet(names);
  const counts = names.map((name, index) => ({
    name,
    count: (stored[index]?.count ?? 0) + (sums.get(name) ?? 0),
  }));
  await database.counts.bulkPut(counts.filter(({ count }) => count > 0));
  await database.counts.bulkDelete(
    counts.filter(({ count }) => count <= 0).map(({ name }) => name),
  );
}

/** All tags with how many clips have them, the most used first. */
export async function countTags(database: LibraryDatabase): Promise<TagCount[]> {
  const counts = await database.counts.where("name").between(TAG, AFTER_TAGS).toArray();
  return counts
    .map(({ name, count }) => ({ tag: name.slice(TAG.length), count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

export async function countLists(database: LibraryDatabase): Promise<ListCounts> {
  const names = ["all", "favourite", "trash", ...STATES] as const;
  const stored = await database.counts.bulkGet([...names]);
  const entries = names.map((name, index) => [name, stored[index]?.count ?? 0] as const);
  return Object.fromEntries(entries) as ListCounts;
}
