import type { Corrections, State } from "../clip/clip";
import { addTags, removeTags } from "../clip/tags";
import { applyCounts } from "./counts";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";
import { isFoundOtherwise, markUnindexed } from "./unindexed";

/** What becomes of a row; the same row if nothing does. */
type Edit = (row: ClipRow) => ClipRow;

/**
 * Changes rows and their counts in one transaction; ids that are gone are passed over.
 *
 * @returns the rows as they were before, for `undoEdit`
 */
function editRows(
  database: LibraryDatabase,
  ids: readonly string[],
  edit: Edit,
): Promise<ClipRow[]> {
  const { rows, counts, unindexed } = database;
  return database.transaction("rw", [rows, counts, unindexed], async () => {
    const stored = await database.rows.bulkGet([...ids]);
    const before = stored.filter((row) => row !== undefined);
    const after = before.map(edit);
    await database.rows.bulkPut(after);
    const renamed = before.filter((row, index) => isFoundOtherwise(row, after[index] ?? row));
    await markUnindexed(
      database,
      renamed.map(({ id }) => id),
    );
    await applyCounts(
      database,
      before.map((row, index) => ({ before: row, after: after[index] ?? null })),
    );
    return before;
  });
}

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

/** Takes an edit back: each row is again what it was, as far as it is still there. */
export function undoEdit(database: LibraryDatabase, before: readonly ClipRow[]) {
  const rows = new Map(before.map((row) => [row.id, row]));
  return editRows(database, [...rows.keys()], (row) => rows.get(row.id) ?? row);
}
