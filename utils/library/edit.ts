import type { Corrections, State } from "../clip/clip";
import { orderKeysOf } from "../clip/order-keys";
import { addTags, removeTags } from "../clip/tags";
import { applyCounts } from "./counts";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";
import { isFoundOtherwise, markUnindexed } from "./unindexed";

/** What becomes of a row; the same row if nothing does. */
type Edit = (row: ClipRow) => ClipRow;

/** What an edit did to one row. */
export interface EditedRow {
  before: ClipRow;
  after: ClipRow;
}

/**
 * Changes rows and their counts in one transaction; ids that are gone are passed over.
 *
 * @returns what became of each row, for `undoEdit`
 */
export function editRows(
  database: LibraryDatabase,
  ids: readonly string[],
  edit: Edit,
): Promise<EditedRow[]> {
  const { clips, counts, unindexed } = database;
  return database.transaction("rw", [clips, counts, unindexed], async () => {
    const changedAt = new Date().toISOString();
    const stored = await clips.bulkGet([...ids]);
    const edited = stored
      .filter((row) => row !== undefined)
      .map((before) => ({ before, after: inOrder(before, { ...edit(before), changedAt }) }));
    await clips.bulkPut(edited.map(({ after }) => after));
    const renamed = edited.filter(({ before, after }) => isFoundOtherwise(before, after));
    await markUnindexed(
      database,
      renamed.map(({ after }) => after.id),
    );
    await applyCounts(database, edited);
    return edited;
  });
}

const inOrder = (before: ClipRow, after: ClipRow): ClipRow =>
  after.corrections === before.corrections ? after : { ...after, order: orderKeysOf(after) };

export const tagClips = (
  database: LibraryDatabase,
  ids: readonly string[],
  tags: readonly string[],
) => editRows(database, ids, (row) => ({ ...row, tags: addTags(row.tags, tags) }));

export const untagClips = (
  database: LibraryDatabase,
  ids: readonly string[],
  tags: readonly string[],
) => editRows(database, ids, (row) => ({ ...row, tags: removeTags(row.tags, tags) }));

export const setState = (database: LibraryDatabase, ids: readonly string[], state: State) =>
  editRows(database, ids, (row) => ({ ...row, state }));

export const setFavourite = (
  database: LibraryDatabase,
  ids: readonly string[],
  favourite: boolean,
) => editRows(database, ids, (row) => ({ ...row, favourite: favourite ? 1 : 0 }));

export const trashClips = (database: LibraryDatabase, ids: readonly string[], trashedAt: string) =>
  editRows(database, ids, (row) => ({ ...row, trashed: 1, trashedAt }));

export const restoreClips = (database: LibraryDatabase, ids: readonly string[]) =>
  editRows(database, ids, (row) => ({ ...row, trashed: 0, trashedAt: null }));

/**
 * Corrects facts of a clip. A correction that says what the page said is none, and neither is
 * an empty title; an empty byline or day says that the page's is wrong.
 */
export const correctClip = (database: LibraryDatabase, id: string, change: Corrections) =>
  editRows(database, [id], (row) => ({ ...row, corrections: corrected(row, change) }));

function corrected(row: ClipRow, change: Corrections): Corrections {
  const corrections: Corrections = { ...row.corrections };
  for (const field of ["title", "byline", "publishedTime"] as const) {
    const value = change[field]?.trim();
    if (value === undefined) continue;
    const isNone = value === row.article[field] || (field === "title" && value === "");
    if (isNone) delete corrections[field];
    else corrections[field] = value;
  }
  return corrections;
}

export const writeNote = (database: LibraryDatabase, id: string, note: string) =>
  editRows(database, [id], (row) => ({ ...row, note: note.trim() }));

/** A clip is read when its end has been seen, unless it was put away meanwhile. */
export const markRead = (database: LibraryDatabase, id: string) =>
  editRows(database, [id], (row) => (row.state === "unread" ? { ...row, state: "read" } : row));

/** Takes an edit back: what it changed, and nothing that was changed since. */
export function undoEdit(database: LibraryDatabase, edited: readonly EditedRow[]) {
  const edits = new Map(edited.map((one) => [one.after.id, one]));
  return editRows(database, [...edits.keys()], (row) => {
    const edit = edits.get(row.id);
    return edit ? undone(row, edit) : row;
  });
}

const UNDOABLE = ["state", "favourite", "trashed", "trashedAt", "corrections", "note"] as const;

function undone(row: ClipRow, { before, after }: EditedRow): ClipRow {
  const changed = UNDOABLE.filter(
    (field) => !isSame(before[field], after[field]) && isSame(row[field], after[field]),
  );
  const earlier = Object.fromEntries(changed.map((field) => [field, before[field]]));
  return { ...row, ...earlier, tags: undoneTags(row.tags, before.tags, after.tags) };
}

/** Corrections that were read at two times are two objects. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function undoneTags(now: readonly string[], before: readonly string[], after: readonly string[]) {
  if (now.join("\n") === after.join("\n")) return [...before];
  const added = removeTags(after, before);
  const removed = removeTags(before, after);
  return addTags(removeTags(now, added), removed);
}
