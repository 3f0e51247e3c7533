import type { Collection } from "dexie";
import { connectionOf } from "./connection";
import { answerOf } from "./raw-reading";
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
 * The ids of a list, newest first. Reads keys only, and past Dexie: it would lay out every key in a tree
 * of its own to know later whether it has gone, which takes the thread and several times the keys' memory.
 * A live query sees all the same what joins or leaves the list.
 */
export async function listIds(database: LibraryDatabase, selection: Selection): Promise<string[]> {
  // All at once: of what Dexie is asked after another's answer, a live query knows nothing.
  const [ids, tagged] = await Promise.all([
    keysOf(database, selection.view),
    Promise.all(selection.tags.map((tag) => idsOfTag(database, tag))),
    seen(database, selection.view),
  ]);
  return withAll(ids.reverse(), tagged);
}

/** The same, within a transaction of Dexie's. */
export async function listIdsWithin(
  database: LibraryDatabase,
  { view, tags }: Selection,
): Promise<string[]> {
  const ids = await viewOf(database, view).primaryKeys();
  const tagged: string[][] = [];
  for (const tag of tags) tagged.push(await idsOfTag(database, tag));
  return withAll(ids.reverse(), tagged);
}

/** Of ids, those that every group has. */
function withAll(ids: string[], groups: readonly string[][]): string[] {
  let kept = ids;
  for (const group of groups) {
    const known = new Set(group);
    kept = kept.filter((id) => known.has(id));
  }
  return kept;
}

/** The oldest first: not `reverse()` of the database, as some browsers would go from key to key. */
async function keysOf(database: LibraryDatabase, view: View): Promise<string[]> {
  const { index, from, to } = rangeOf(view);
  const connection = await connectionOf(database);
  const clips = connection.transaction("clips").objectStore("clips");
  const keys = clips.index(index).getAllKeys(IDBKeyRange.bound(from, to, false, true));
  return (await answerOf(keys)) as string[];
}

/** Has a live query run again when a clip joins or leaves the view's range, or is deleted. */
async function seen(database: LibraryDatabase, view: View): Promise<void> {
  const all = database.clips.toCollection();
  await Promise.all([viewOf(database, view), all].map((watched) => watched.limit(1).primaryKeys()));
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

function viewOf(database: LibraryDatabase, view: View): Collection<ClipRow, string> {
  const { index, from, to } = rangeOf(view);
  return database.clips.where(index).between(from, to);
}

interface KeyRange {
  index: string;
  from: IDBValidKey[];
  /** Not itself in the range. */
  to: IDBValidKey[];
}

function rangeOf(view: View): KeyRange {
  const range = (index: string, ...start: (string | number)[]): KeyRange => ({
    index,
    from: [...start, ""],
    to: [...start, "\uffff"],
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
