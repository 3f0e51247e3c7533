import { clipStore, idsIn, type KeyRange, watchRange } from "./index-keys";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

export const VIEWS = ["all", "unread", "favourite", "archived", "trash"] as const;
export type View = (typeof VIEWS)[number];

/** Which clips a list shows: those of a view that have all the tags. */
export interface Selection {
  view: View;
  tags: readonly string[];
}

/** By what a list can be ordered. */
export const ORDERS = ["clipped", "published", "site", "section", "title"] as const;
export type Order = (typeof ORDERS)[number];

export interface Ordering {
  by: Order;
  isGrouped: boolean;
}

/**
 * The ids of a list, newest first. Reads keys only; a live query sees what joins the list and leaves it. Of
 * what a transaction of Dexie's has not committed yet it knows nothing, and may not be called within one.
 */
export async function listIds(
  database: LibraryDatabase,
  { view, tags }: Selection,
): Promise<string[]> {
  const [ids, tagged] = await Promise.all([
    readIds(database, view),
    Promise.all(tags.map((tag) => idsOfTag(database, tag))),
    watchRange(database, rangeOf(view)),
  ]);
  let kept = ids;
  for (const group of tagged) {
    const known = new Set(group);
    kept = kept.filter((id) => known.has(id));
  }
  return kept;
}

async function readIds(database: LibraryDatabase, view: View): Promise<string[]> {
  const ids = await idsIn(await clipStore(database), rangeOf(view));
  // Not `reverse()` of the database: browsers without the third IndexedDB would go from key to key.
  return ids.reverse();
}

/** The clips that have a tag or one below it, in the trash too; some may be named twice. */
export async function idsOfTag(database: LibraryDatabase, tag: string): Promise<string[]> {
  const [own, below] = await Promise.all([
    database.clips.where("tags").equals(tag).primaryKeys(),
    database.clips.where("tags").startsWith(`${tag}/`).primaryKeys(),
  ]);
  return [...own, ...below];
}

/** Rows by id, in the order asked for; what is gone is left out. */
export async function readRows(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<ClipRow[]> {
  const rows = await database.clips.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

function rangeOf(view: View): KeyRange {
  const range = (index: string, ...start: (string | number)[]): KeyRange => ({
    index,
    from: [...start, ""],
    below: [...start, "\uffff"],
  });
  switch (view) {
    case "all":
      return range("[trashed+clippedAt]", 0);
    case "trash":
      return range("[trashed+clippedAt]", 1);
    case "favourite":
      return range("[trashed+favourite+clippedAt]", 0, 1);
    case "unread":
    case "archived":
      return range("[trashed+state+clippedAt]", 0, view);
  }
}

/** Whether a view shows a row. */
export function isIn(view: View, row: Pick<ClipRow, "trashed" | "state" | "favourite">): boolean {
  if (view === "trash") return row.trashed === 1;
  if (row.trashed === 1) return false;
  if (view === "favourite") return row.favourite === 1;
  return view === "all" || row.state === view;
}
