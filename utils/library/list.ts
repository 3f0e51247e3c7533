import type { Collection } from "dexie";
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

/** The ids of a list, newest first. Reads keys only. */
export async function listIds(database: LibraryDatabase, selection: Selection): Promise<string[]> {
  // Not `reverse()` of the database: browsers without the third IndexedDB would go from key to key.
  const ids = (await viewOf(database, selection.view).primaryKeys()).reverse();
  return onlyTagged(database, ids, selection.tags);
}

/** Of ids, those whose clips have all the tags, each itself or one below it. */
async function onlyTagged(
  database: LibraryDatabase,
  ids: string[],
  tags: readonly string[],
): Promise<string[]> {
  let kept = ids;
  for (const tag of tags) {
    const tagged = new Set(await idsOfTag(database, tag));
    kept = kept.filter((id) => tagged.has(id));
  }
  return kept;
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
  const between = (index: string, ...prefix: (string | number)[]) =>
    database.clips.where(index).between([...prefix, ""], [...prefix, "\uffff"]);
  switch (view) {
    case "all":
      return between("[trashed+clippedAt]", 0);
    case "trash":
      return between("[trashed+clippedAt]", 1);
    case "favourite":
      return between("[trashed+favourite+clippedAt]", 0, 1);
    case "unread":
    case "archived":
      return between("[trashed+state+clippedAt]", 0, view);
  }
}

/** Whether a view shows a row. */
export function isIn(view: View, row: Pick<ClipRow, "trashed" | "state" | "favourite">): boolean {
  if (view === "trash") return row.trashed === 1;
  if (row.trashed === 1) return false;
  if (view === "favourite") return row.favourite === 1;
  return view === "all" || row.state === view;
}
