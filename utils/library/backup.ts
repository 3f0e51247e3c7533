import { readClips } from "./read-clips";
import type { LibraryDatabase } from "./schema";

/** What is made anew out of the rest, or is the work of this machine alone, and so in no backup. */
export const DERIVED_TABLES: ReadonlySet<string> = new Set([
  ...["counts", "unindexed", "parts", "manifests"],
  ...["queue", "places", "folderFiles", "uncopied"],
]);

/** The tables that together hold the clips. */
const CLIP_TABLES: ReadonlySet<string> = new Set(["clips", "bodies", "revisions"]);

/** Records that are read at once. */
const BATCH = 32;

/** Every table that a backup holds as it is: all that are neither derived nor part of the clips. */
export const plainTables = (database: LibraryDatabase): string[] =>
  database.tables
    .map(({ name }) => name)
    .filter((name) => !DERIVED_TABLES.has(name) && !CLIP_TABLES.has(name))
    .sort();

/** Whole clips, those in the trash included, oldest first, each with the time of its last change. */
export async function* backupClips(database: LibraryDatabase) {
  const ids = await database.clips.toCollection().primaryKeys();
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH);
    const rows = await database.clips.bulkGet(some);
    const changedAt = new Map(rows.map((row) => [row?.id, row?.changedAt]));
    for await (const clip of readClips(database, some)) {
      yield { ...clip, changedAt: changedAt.get(clip.id) ?? clip.clippedAt };
    }
  }
}

/** The records of a table one by one, in the order of their keys. */
export async function* backupTable(
  database: LibraryDatabase,
  name: string,
): AsyncGenerator<Record<string, unknown>> {
  const table = database.table<Record<string, unknown>>(name);
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += BATCH) {
    const records = await table.bulkGet(keys.slice(start, start + BATCH));
    for (const record of records) if (record) yield record;
  }
}
