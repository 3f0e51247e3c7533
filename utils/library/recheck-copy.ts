import { placeOf } from "./copy-names";
import { copyRecords } from "./copy-records";
import type { Alone, CopyStore } from "./copy-store";
import { picturesOfClip } from "./pictures";
import { revisionsOfClip } from "./revisions";
import type { LibraryDatabase } from "./schema";
import type { Place } from "./watch-writes";

/**
 * Behind every id: all have been copied for the first time. Until then the copy notes the one up to which,
 * in the order of ids, they were.
 */
const END = "\uffff";

/** Clips that are copied for the first time at once. */
const BATCH = 50;
/** Writes that are seen to at once: most are of the clips of the writes before them. */
const WRITES = 500;

/** Before it begins the browser is left to start. */
const AT_REST_MS = 10_000;
/** How much longer than copying the pauses are. */
const PAUSES = 3;

export interface Rechecking {
  alone: Alone;
  rest(milliseconds: number): Promise<void>;
}

/**
 * Copies what has never been copied, and once more all that the journal names: what was written until
 * now. The copying of some of it may have failed or been broken off, and what storage had not yet put
 * on disk when a machine stopped is gone. Broken off, it goes on where it was.
 */
export async function recheckCopy(
  database: LibraryDatabase,
  store: CopyStore,
  { alone, rest }: Rechecking,
): Promise<void> {
  const last = await database.uncopied.toCollection().lastKey();
  await rest(AT_REST_MS);
  const copy = async (places: readonly Place[]) => {
    const begun = Date.now();
    await copyRecords(database, store, places, alone);
    await store.settle(alone);
    await rest(PAUSES * (Date.now() - begun));
  };
  await store.settle(alone);
  await copyForTheFirstTime(database, store, copy);
  for (;;) {
    const written = database.uncopied.where(":id").belowOrEqual(last ?? 0);
    const keys = await written.limit(WRITES).primaryKeys();
    const until = keys.at(-1);
    if (until === undefined) break;
    const names = await database.uncopied.bulkGet(keys);
    await copy(names.flatMap((some) => some ?? []).map(placeOf));
    await database.uncopied.where(":id").belowOrEqual(until).delete();
  }
}

async function copyForTheFirstTime(
  database: LibraryDatabase,
  store: CopyStore,
  copy: (places: readonly Place[]) => Promise<void>,
): Promise<void> {
  let copied = await store.noted();
  if (copied === END) return;
  for (;;) {
    const ids = await database.clips.where("id").above(copied).limit(BATCH).primaryKeys();
    const last = ids.at(-1);
    if (last === undefined) break;
    await copy(await placesOfClips(database, ids));
    await store.note(last);
    copied = last;
  }
  for (const name of ["tombstones", "searches", "queue"]) {
    const keys = await database.table<unknown, string>(name).toCollection().primaryKeys();
    await copy(keys.map((key): Place => [name, key]));
  }
  await store.note(END);
}

/** Whether all of the library has been copied, so that the copy knows how much there was. */
export const isWhole = async (store: CopyStore): Promise<boolean> => (await store.noted()) === END;

async function placesOfClips(database: LibraryDatabase, ids: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const id of ids) {
    const revisions = revisionsOfClip(database, id);
    const pictures = await picturesOfClip(database, id).toArray();
    places.push(
      ["clips", id],
      ["bodies", id],
      ...(await revisions.primaryKeys()).map((key): Place => ["revisions", key]),
      ...pictures.map(({ clip, url }): Place => ["pictures", [clip, url]]),
      ...pictures.flatMap((one): Place[] => (one.kind === "kept" ? [["images", one.hash]] : [])),
    );
  }
  return places;
}
