import { applyCounts } from "./counts";
import { dropPictures } from "./pictures";
import type { ClipRow } from "./records";
import { revisionsOfClip } from "./revisions";
import type { LibraryDatabase } from "./schema";
import { markUnindexed } from "./unindexed";

/** How long the trash keeps a clip. */
export const TRASH_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** Deletes for good what has lain in the trash for longer than `TRASH_DAYS`. */
export function purgeTrash(database: LibraryDatabase, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - TRASH_DAYS * DAY).toISOString();
  return deleteTrash(database, now, ({ trashedAt }) => trashedAt !== null && trashedAt < limit);
}

/** Deletes clips for good, as far as they lie in the trash: one that was restored stays. */
export function emptyTrash(
  database: LibraryDatabase,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  const meant = new Set(ids);
  return deleteTrash(database, now, ({ id }) => meant.has(id));
}

function deleteTrash(
  database: LibraryDatabase,
  now: Date,
  isMeant: (row: ClipRow) => boolean,
): Promise<number> {
  return database.transaction("rw", allTables(database), async () => {
    const trash = database.clips.where("[trashed+clippedAt]").between([1, ""], [1, "\uffff"]);
    const ids = await trash.filter(isMeant).primaryKeys();
    if (ids.length > 0) await deleteClips(database, ids, now);
    return ids.length;
  });
}

const allTables = (database: LibraryDatabase) => {
  const { clips, bodies, revisions, counts, unindexed, tombstones, pictures, images } = database;
  const queue = database.table("queue");
  return [
    clips,
    bodies,
    revisions,
    counts,
    unindexed,
    tombstones,
    pictures,
    images,
    queue,
  ] as const;
};

/**
 * Deletes clips for good, with all that belongs to them and the pictures that no other clip shows;
 * only their ids and the time stay. There is no way back.
 */
export function deleteClips(
  database: LibraryDatabase,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const { clips, bodies, tombstones } = database;
  return database.transaction("rw", allTables(database), async () => {
    const gone = await clips.bulkGet([...ids]);
    await clips.bulkDelete([...ids]);
    await bodies.bulkDelete([...ids]);
    await database.table("queue").bulkDelete([...ids]);
    await markUnindexed(database, ids);
    await dropPictures(database, ids);
    for (const id of ids) await revisionsOfClip(database, id).delete();
    const deletedAt = now.toISOString();
    await tombstones.bulkPut(ids.map((id) => ({ id, deletedAt })));
    await applyCounts(
      database,
      gone.map((row) => ({ before: row ?? null, after: null })),
    );
  });
}
