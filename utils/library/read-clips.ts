import type { Table } from "dexie";
import type { Clip } from "../clip/clip";
import { countRead } from "./read-memory";
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
  const readSome = clipReader(database);
  const read = (start: number) => {
    const batch = readSome(ids.slice(start, start + BATCH));
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
export const readSomeClips = (database: LibraryDatabase, ids: readonly string[]) =>
  clipReader(database)(ids);

/** Reads clips part by part, each as `readSomeClips` does, and learns how they are best read. */
export function clipReader(database: LibraryDatabase): (ids: readonly string[]) => Promise<Clip[]> {
  const { clips, bodies, revisions } = database;
  const readRecords = recordReader(database);
  return async (ids) => {
    if (ids.length === 0) return [];
    const found = await database.transaction("r", [clips, bodies, revisions], async () => {
      const { rows, foundBodies } = await readRecords(ids);
      const whole: Clip[] = [];
      for (const id of ids) {
        const row = rows.get(id);
        const body = foundBodies.get(id);
        if (!row || !body) continue;
        const clip = row.revisions > 0 ? await readClip(database, row.id) : null;
        countRead(body.content.length + body.textContent.length);
        whole.push(clip ?? fromRecords({ row, body, revisions: [] }));
      }
      return whole;
    });
    return taken(found);
  };
}

/** How many records more than asked for may be read to read them in one go. */
const SURPLUS = 8;

interface Found {
  rows: ReadonlyMap<string, ClipRow>;
  foundBodies: ReadonlyMap<string, ClipBody>;
}

/**
 * Lists follow the ids but for a few clips, so a part of one is nearly a range of the table, and
 * browsers read a range several times as fast as its records one by one. While that holds, nothing is
 * counted before: the browser then has the whole order, and reads while this thread is busy.
 */
function recordReader({ clips, bodies }: LibraryDatabase) {
  let isRange = true;
  return async (ids: readonly string[]): Promise<Found> => {
    const sorted = [...ids].sort();
    const within = <T>(table: Table<T, string>) =>
      table.where("id").between(sorted[0], sorted.at(-1), true, true);
    const most = ids.length + SURPLUS;
    if (!isRange) isRange = (await within(clips).count()) <= most;
    if (isRange) {
      const found = await Promise.all([
        within(clips)
          .limit(most + 1)
          .toArray(),
        within(bodies)
          .limit(most + 1)
          .toArray(),
      ]);
      isRange = found[0].length <= most;
      if (isRange) return byId(taken(found[0]), taken(found[1]));
    }
    return byId(...(await Promise.all([clips.bulkGet([...ids]), bodies.bulkGet([...ids])])));
  };
}

/**
 * What a reading found, taken out of its array. A browser holds what a finished request or transaction
 * gave until it collects all garbage, and would hold every clip that an export has read.
 */
const taken = <T>(found: T[]): T[] => found.splice(0);

function byId(rows: readonly (ClipRow | undefined)[], bodies: readonly (ClipBody | undefined)[]) {
  const byItsId = <T extends { id: string }>(records: readonly (T | undefined)[]) =>
    new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])));
  return { rows: byItsId(rows), foundBodies: byItsId(bodies) };
}
