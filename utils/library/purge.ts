import { applyCounts } from "./counts";
import type { LibraryDatabase } from "./schema";
import { markUnindexed } from "./unindexed";

/** How long the trash keeps a clip. */
export const TRASH_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** Deletes for good what has lain in the trash for longer than `TRASH_DAYS`. */
export async function purgeTrash(database: LibraryDatabase, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - TRASH_DAYS * DAY).toISOString();
  const trash = database.rows.where("[trashed+clippedAt]").between([1, ""], [1, "\uffff"]);
  const old = await trash
    .filter(({ trashedAt }) => trashedAt !== null && trashedAt < limit)
    .primaryKeys();
  if (old.length > 0) await deleteClips(database, old);
  return old.length;
}

/** Deletes clips for good, with all that belongs to them. There is no way back. */
export function deleteClips(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const { rows, bodies, versions, counts, unindexed } = database;
  return database.transaction("rw", [rows, bodies, versions, counts, unindexed], async () => {
    const gone = await rows.bulkGet([...ids]);
    await rows.bulkDelete([...ids]);
    await bodies.bulkDelete([...ids]);
    await markUnindexed(database, ids);
    for (const id of ids) {
      await versions.where("[id+clippedAt]").between([id, ""], [id, "\uffff"]).delete();
    }
    await applyCounts(
      database,
      gone.map((row) => ({ before: row ?? null, after: null })),
    );
  });
}
