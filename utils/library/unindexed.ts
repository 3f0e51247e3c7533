import { bylineOf, titleOf } from "../clip/clip";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

/**
 * Says that the index does not know clips, or no longer. Call it in the transaction that changes
 * them: then no search can miss what is kept. Tags, states and the trash need it not, because
 * searches see them in the rows.
 */
export async function markUnindexed(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<void> {
  await database.unindexed.bulkPut(ids.map((id) => ({ id, revision: crypto.randomUUID() })));
}

/** Whether an edit changes the words by which a clip is found. */
export const isFoundOtherwise = (before: ClipRow, after: ClipRow): boolean =>
  titleOf(before) !== titleOf(after) ||
  bylineOf(before) !== bylineOf(after) ||
  before.note !== after.note;
