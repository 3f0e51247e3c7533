import type { Clip } from "../clip/clip";
import { type ClipBody, type ClipRow, fromRecords } from "./records";
import { readClip } from "./save";
import type { LibraryDatabase } from "./schema";

/** Clips that are read at once; as many again are read ahead. */
const BATCH = 32;

/**
 * Whole clips one after the other, in the order asked for; those that are gone are passed over. The
 * database reads on while what it gave is used.
 */
export async function* readClips(
  database: LibraryDatabase,
  ids: readonly string[],
): AsyncGenerator<Clip> {
  const read = (start: number) => {
    const batch = readSomeClips(database, ids.slice(start, start + BATCH));
    // Whoever ends early does not wait for it, nor for its failure.
    batch.catch(() => {});
    return batch;
  };
  let next = read(0);
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = await next;
    next = read(start + BATCH);
    yield* batch;
  }
}

/** As many whole clips as fit into memory, in the order asked for; those that are gone are left out. */
export async function readSomeClips(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<Clip[]> {
  if (ids.length === 0) return [];
  const { clips, bodies, revisions } = database;
  return database.transaction("r", [clips, bodies, revisions], async () => {
    const { rows, foundBodies } = await readRecords(database, ids);
    const whole: Clip[] = [];
    for (const id of ids) {
      const row = rows.get(id);
      const body = foundBodies.get(id);
      if (!row || !body) continue;
      const clip = row.revisions > 0 ? await readClip(database, row.id) : null;
      whole.push(clip ?? fromRecords({ row, body, revisions: [] }));
    }
    return whole;
  });
}

/** How many records more than asked for may be read to read them in one go. */
const SURPLUS = 8;

interface Found {
  rows: Map<string, ClipRow>;
  foundBodies: Map<string, ClipBody>;
}

/**
 * Lists follow the ids but for a few clips, so a part of one is nearly a range of the table, and
 * browsers read a range several times as fast as its records one by one.
 */
async function readRecords({ clips, bodies }: LibraryDatabase, ids: readonly string[]) {
  const sorted = [...ids].sort();
  const [first = "", last = ""] = [sorted[0], sorted.at(-1)];
  const inRange = await clips.where("id").between(first, last, true, true).count();
  const found: Found = { rows: new Map(), foundBodies: new Map() };
  const isRange = inRange <= ids.length + SURPLUS;
  const [rows, foundBodies] = await Promise.all(
    isRange
      ? [
          clips.where("id").between(first, last, true, true).toArray(),
          bodies.where("id").between(first, last, true, true).toArray(),
        ]
      : [clips.bulkGet([...ids]), bodies.bulkGet([...ids])],
  );
  for (const row of rows) if (row) found.rows.set(row.id, row);
  for (const body of foundBodies) if (body) found.foundBodies.set(body.id, body);
  return found;
}
