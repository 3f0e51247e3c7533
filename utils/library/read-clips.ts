import type { Clip } from "../clip/clip";
import { connectionOf } from "./connection";
import { answerOf } from "./raw-reading";
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
  const readRecords = recordReader();
  return async (ids) => {
    if (ids.length === 0) return [];
    // Past Dexie, which takes a tenth of what converting a clip does.
    const connection = await connectionOf(database);
    const { rows, bodies } = await readRecords(connection, ids);
    const whole: Clip[] = [];
    for (const id of ids) {
      const row = rows.get(id);
      const body = bodies.get(id);
      if (!row || !body) continue;
      countRead(body.content.length + body.textContent.length);
      // With its history it is read anew, in one transaction; by then it may be gone.
      const clip =
        row.revisions > 0
          ? await readClip(database, id)
          : fromRecords({ row, body, revisions: [] });
      if (clip) whole.push(clip);
    }
    return whole;
  };
}

/** How many records more than asked for may be read to read them in one go. */
const SURPLUS = 8;

interface Found {
  rows: ReadonlyMap<string, ClipRow>;
  bodies: ReadonlyMap<string, ClipBody>;
}

/**
 * Lists follow the ids but for a few clips, so a part of one is nearly a range of the table, and
 * browsers read a range several times as fast as its records one by one. While that holds, nothing is
 * counted before: the browser then has the whole order, and reads while this thread is busy.
 */
function recordReader() {
  let isRange = true;
  return async (connection: IDBDatabase, ids: readonly string[]): Promise<Found> => {
    const transaction = connection.transaction(["clips", "bodies"]);
    const clips = transaction.objectStore("clips");
    const bodies = transaction.objectStore("bodies");
    const sorted = [...ids].sort();
    const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
    const most = ids.length + SURPLUS;
    if (!isRange) isRange = (await answerOf(clips.count(range))) <= most;
    if (isRange) {
      const [rows, texts] = await Promise.all([
        answerOf<ClipRow[]>(clips.getAll(range, most + 1)),
        answerOf<ClipBody[]>(bodies.getAll(range, most + 1)),
      ]);
      isRange = rows.length <= most;
      if (isRange) return { rows: byId(taken(rows)), bodies: byId(taken(texts)) };
    }
    const each = <T>(store: IDBObjectStore) =>
      Promise.all(ids.map((id) => answerOf<T | undefined>(store.get(id))));
    const [rows, texts] = await Promise.all([each<ClipRow>(clips), each<ClipBody>(bodies)]);
    return { rows: byId(rows), bodies: byId(texts) };
  };
}

/**
 * What a reading found, taken out of its array. A browser holds what a finished request gave until it
 * collects all garbage, and would hold every clip that an export has read.
 */
const taken = <T>(found: T[]): T[] => found.splice(0);

const byId = <T extends { id: string }>(records: readonly (T | undefined)[]) =>
  new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])));
