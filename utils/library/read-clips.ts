import type { Clip } from "../clip/clip";
import { fromRecords } from "./records";
import { readClip } from "./save";
import type { LibraryDatabase } from "./schema";

/** Clips held in memory at once. */
const BATCH = 32;

/** Whole clips one after the other, in the order asked for; those that are gone are passed over. */
export async function* readClips(
  database: LibraryDatabase,
  ids: readonly string[],
): AsyncGenerator<Clip> {
  for (let start = 0; start < ids.length; start += BATCH) {
    yield* await readBatch(database, ids.slice(start, start + BATCH));
  }
}

async function readBatch(database: LibraryDatabase, ids: readonly string[]): Promise<Clip[]> {
  const { clips, bodies, revisions } = database;
  return database.transaction("r", [clips, bodies, revisions], async () => {
    const [foundRows, foundBodies] = await Promise.all([
      clips.bulkGet([...ids]),
      bodies.bulkGet([...ids]),
    ]);
    const whole: Clip[] = [];
    for (const [index, row] of foundRows.entries()) {
      const body = foundBodies[index];
      if (!row || !body) continue;
      const clip = row.revisions > 0 ? await readClip(database, row.id) : null;
      whole.push(clip ?? fromRecords({ row, body, revisions: [] }));
    }
    return whole;
  });
}
