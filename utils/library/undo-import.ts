import { type EditedRow, trashClips, undoEdit } from "./edit";
import type { LibraryDatabase } from "./schema";

/** What a merge did to a library, without the texts. */
export interface ImportTrace {
  /** Ids of clips that were not there before. */
  added: string[];
  /** Rows of those that were. */
  edited: EditedRow[];
}

/** Clips written at once within the transaction. */
const BATCH = 1_000;

/**
 * Takes a merge back, in one transaction: what it added goes into the trash, and what it changed in the
 * facts of other clips is as it was, but for what was changed since. Texts that the file had newer stay,
 * the earlier ones among their versions, and so do its saved searches.
 *
 * @param trashedAt ISO 8601, UTC
 */
export function undoImport(
  database: LibraryDatabase,
  { added, edited }: ImportTrace,
  trashedAt: string,
): Promise<void> {
  const { clips, counts, unindexed } = database;
  return database.transaction("rw", [clips, counts, unindexed], async () => {
    for (let start = 0; start < edited.length; start += BATCH)
      await undoEdit(database, edited.slice(start, start + BATCH));
    for (let start = 0; start < added.length; start += BATCH)
      await trashClips(database, added.slice(start, start + BATCH), trashedAt);
  });
}
