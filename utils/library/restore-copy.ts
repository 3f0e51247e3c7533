import { byClip, COPIED_TABLES, clipOf, copyName, isPlace, placeOf } from "./copy-names";
import { lostLibrary } from "./copy-records";
import type { CopyStore } from "./copy-store";
import { applyCounts } from "./counts";
import { renameLibrary } from "./library-id";
import { countPictures, wantedIfGone } from "./pictures";
import type { ClipPicture, ClipRow, StoredImage } from "./records";
import { revisionsOfClip } from "./revisions";
import type { LibraryDatabase } from "./schema";
import { markUnindexed } from "./unindexed";
import type { Place } from "./watch-writes";

/** Clips that are brought back at once. */
const BATCH = 50;

/** How many clips of the copy are in the library now, of how many that were not deleted for good. */
export interface Restored {
  back: number;
  of: number;
}

/**
 * Brings a library that the browser has lost back out of its second copy, the newest clips first. What
 * has come into the library since stays as it is. Broken off, it goes on when it is called again. Let
 * one at a time do it.
 *
 * @param heed is told how many clips have been looked at, of how many
 * @returns what has come of it; null: none was lost
 */
export async function restoreCopy(
  database: LibraryDatabase,
  store: CopyStore,
  heed: (done: number, all: number) => void,
): Promise<Restored | null> {
  const lost = await lostLibrary(database, store);
  if (lost === null) return null;
  const places = (await store.names()).filter(isPlace).map(placeOf);
  const isOfClip = (place: Place) => clipOf(place) !== null;
  const others = await readPlaces(
    store,
    places.filter((place) => !isOfClip(place)),
  );
  for (const table of ["tombstones", "searches"]) await putBack(database, others, table);
  const clips = [...byClip(places.filter(isOfClip))]
    .filter(([, of]) => ["clips", "bodies"].every((table) => of.some(([name]) => name === table)))
    .sort(([a], [b]) => (a < b ? 1 : -1));
  for (let start = 0; start < clips.length; start += BATCH) {
    heed(start, clips.length);
    const some = clips.slice(start, start + BATCH);
    await putClipsBack(
      database,
      store,
      some.flatMap(([, of]) => of),
    );
  }
  await putBack(database, others, "queue");
  // It is the library that it was only now: until then there is something to bring back.
  await renameLibrary(database, lost);
  return restoredOf(
    database,
    clips.map(([id]) => id),
  );
}

async function restoredOf(
  { clips, tombstones }: LibraryDatabase,
  ids: readonly string[],
): Promise<Restored> {
  const here = new Set(await clips.toCollection().primaryKeys());
  const buried = new Set(await tombstones.toCollection().primaryKeys());
  const meant = ids.filter((id) => !buried.has(id));
  return { back: meant.filter((id) => here.has(id)).length, of: meant.length };
}

/** Records of the copy, by their tables. */
type Copied = ReadonlyMap<string, unknown[]>;

async function readPlaces(store: CopyStore, places: readonly Place[]): Promise<Copied> {
  const records = await store.read(places.map(copyName));
  const found = new Map<string, unknown[]>();
  for (const place of places) {
    const record = records.get(copyName(place));
    if (record === undefined) continue;
    const known = found.get(place[0]);
    if (known) known.push(record);
    else found.set(place[0], [record]);
  }
  return found;
}

/**
 * What is not part of a clip. What is there already stays; a clip that is here was not deleted for
 * good, and one that is not has no place in the queue.
 */
async function putBack(database: LibraryDatabase, copied: Copied, name: string): Promise<void> {
  const records = (copied.get(name) ?? []).filter(isRecord);
  const ids = records.map(({ id }) => String(id));
  const table = database.table<Record<string, unknown>, string>(name);
  await database.transaction("rw", [table, database.clips], async () => {
    const [here, clips] = [await table.bulkGet(ids), await database.clips.bulkGet(ids)];
    const isMeant = (index: number) => {
      if (here[index]) return false;
      if (name === "queue") return clips[index] !== undefined;
      return name !== "tombstones" || clips[index] === undefined;
    };
    await table.bulkPut(records.filter((_record, index) => isMeant(index)));
  });
}

const isRecord = (record: unknown): record is Record<string, unknown> =>
  typeof record === "object" && record !== null;

/** Whole clips only. */
async function putClipsBack(
  database: LibraryDatabase,
  store: CopyStore,
  places: readonly Place[],
): Promise<void> {
  const copied = await readPlaces(store, places);
  const rows = recordsOf<ClipRow>(copied, "clips");
  const pictures = recordsOf<ClipPicture>(copied, "pictures");
  const hashes = new Set(pictures.flatMap((one) => (one.kind === "kept" ? [one.hash] : [])));
  const shown = await readPlaces(
    store,
    [...hashes].map((hash): Place => ["images", hash]),
  );
  const images = recordsOf<StoredImage>(shown, "images");
  const whole = new Set(recordsOf<{ id: string }>(copied, "bodies").map(({ id }) => id));
  const tables = [...COPIED_TABLES, "counts", "unindexed"];
  await database.transaction("rw", tables, async () => {
    const earlier = await earlierThan(database, rows);
    const isMeant = ({ id }: { id: string }) => whole.has(id) && earlier.has(id);
    const back = rows.filter(isMeant);
    await database.clips.bulkPut(back);
    await database.bodies.bulkPut(recordsOf<never>(copied, "bodies").filter(isMeant));
    for (const { id } of back) await revisionsOfClip(database, id).delete();
    await database.revisions.bulkPut(recordsOf<never>(copied, "revisions").filter(isMeant));
    const meant = new Set(back.map(({ id }) => id));
    const known = pictures.filter(({ clip }) => meant.has(clip));
    const isShown = ({ hash }: StoredImage) =>
      known.some((one) => one.kind === "kept" && one.hash === hash);
    await database.images.bulkPut(images.filter(isShown));
    const kept = new Set(images.map(({ hash }) => hash));
    await database.pictures.bulkPut(known.map((one) => wantedIfGone(one, kept)));
    for (const clip of new Set(known.map((one) => one.clip))) await countPictures(database, clip);
    await markUnindexed(database, [...meant]);
    await applyCounts(
      database,
      back.map((row) => ({ before: earlier.get(row.id) ?? null, after: row })),
    );
  });
}

/** What each place of `COPIED_TABLES` holds was copied from there. */
const recordsOf = <T>(copied: Copied, table: (typeof COPIED_TABLES)[number]): T[] =>
  (copied.get(table) ?? []) as T[];

/**
 * What gives way to each row that goes back, null for nothing. What has come since, by an import, may be
 * older; none goes back that is here as it was or later, or was deleted for good.
 */
async function earlierThan(
  { clips, tombstones }: LibraryDatabase,
  rows: readonly ClipRow[],
): Promise<Map<string, ClipRow | null>> {
  const ids = rows.map(({ id }) => id);
  const [here, buried] = [await clips.bulkGet(ids), await tombstones.bulkGet(ids)];
  const meant = rows.flatMap((row, index): [string, ClipRow | null][] => {
    const now = here[index];
    const isLater = now !== undefined && now.changedAt >= row.changedAt;
    return isLater || buried[index] ? [] : [[row.id, now ?? null]];
  });
  return new Map(meant);
}
