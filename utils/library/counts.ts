import { STATES, type State } from "../clip/clip";
import { orderedText } from "../clip/order-keys";
import { tagAndAbove } from "../clip/tags";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

/** How many clips have a tag; a branch is a tag with all below it. */
const TAG = "tag:";
const BRANCH = "branch:";
const SITE = "site:";

export interface TagCount {
  tag: string;
  count: number;
}

/** How many clips each list of the sidebar holds. */
export type ListCounts = Record<"all" | "favourite" | "trash" | State, number>;

/** The names of all counts that a row adds one to. What lies in the trash counts only there. */
export function countsOf(
  row: Pick<ClipRow, "trashed" | "state" | "favourite" | "tags" | "order">,
): string[] {
  if (row.trashed) return ["trash"];
  const favourite = row.favourite ? ["favourite"] : [];
  const branches = new Set(row.tags.flatMap(tagAndAbove));
  return [
    "all",
    row.state,
    ...favourite,
    ...row.tags.map((tag) => TAG + tag),
    ...Array.from(branches, (branch) => BRANCH + branch),
    SITE + orderedText(row.order.site),
  ];
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
export const countTags = (database: LibraryDatabase) => namedBy(database, TAG);

/** All tags and what stands above them, with how many clips have them or one below. */
export const countBranches = (database: LibraryDatabase) => namedBy(database, BRANCH);

/** All sites, as `tag`, with how many clips are of them. */
export const countSites = (database: LibraryDatabase) => namedBy(database, SITE);

async function namedBy(database: LibraryDatabase, kind: string): Promise<TagCount[]> {
  const counts = await database.counts.where("name").startsWith(kind).toArray();
  return counts
    .map(({ name, count }) => ({ tag: name.slice(kind.length), count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

export async function countLists(database: LibraryDatabase): Promise<ListCounts> {
  const names = ["all", "favourite", "trash", ...STATES] as const;
  const stored = await database.counts.bulkGet([...names]);
  const entries = names.map((name, index) => [name, stored[index]?.count ?? 0] as const);
  return Object.fromEntries(entries) as ListCounts;
}
