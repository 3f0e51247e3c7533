import { COPIED_TABLES, clipOf, copyName, isPlace, placeOf } from "./copy-names";
import { lostLibrary } from "./copy-records";
import type { CopyStore } from "./copy-store";
import { applyCounts } from "./counts";
import { renameLibrary } from "./library-id";
import { countPictures } from "./pictures";
import type { ClipPicture, ClipRow, StoredImage } from "./records";
import type { LibraryDatabase } from "./schema";
import { markUnindexed } from "./unindexed";
import type { Place } from "./watch-writes";

/** Clips that are brought back at once. */
const BATCH = 50;

/**
 * Brings a library that the browser has lost back out of its second copy, the newest clips first. What
 * has come into the library since stays as it is. Broken off, it goes on when it is called again. Let
 * one at a time do it.
 *
 * @param heed is told how many clips have been looked at, of how many
 * @returns how many clips are back; null: none was lost
 */
export async function restoreCopy(
  database: LibraryDatabase,
  store: CopyStore,
  heed: (done: number, all: number) => void,
): Promise<number | null> {
  const lost = await lostLibrary(database, store);
  if (lost === null) return null;
  const places = (await store.names()).filter(isPlace).map(placeOf);
  const others = await readPlaces(
    store,
    places.filter((place) => clipOf(place) === null),
  );
  for (const table of ["tombstones", "searches"]) await putBack(database, others, table);
  const clips = [...placesByClip(places)].sort(([a], [b]) => (a < b ? 1 : -1));
  let back = 0;
  for (let start = 0; start < clips.length; start += BATCH) {
    heed(start, clips.length);
    const some = clips.slice(start, start + BATCH);
    back += await putClipsBack(
      database,
      store,
      some.flatMap(([, of]) => of),
    );
  }
  await putBack(database, others, "queue");
  // It is the library that it was only now: until then there is something to bring back.
  await renameLibrary(database, lost);
  return back;
}

function placesByClip(places: readonly Place[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const place of places) {
    const clip = clipOf(place);
    if (clip !== null) found.set(clip, [...(found.get(clip) ?? []), place]);
  }
  return found;
}

/** Records of the copy, by their tables. */
type Copied = ReadonlyMap<string, unknown[]>;

async function readPlaces(store: CopyStore, places: readonly Place[]): Promise<Copied> {
  const records = await store.read(places.map(copyName));
  const found = new Map<string, unknown[]>();
  for (const place of places) {
    const record = records.get(copyName(place));
    const [table] = place;
    if (record !== undefined) found.set(table, [...(found.get(table) ?? []), record]);
  }
  return found;
}

/** What is not part of a clip; what is there already stays, and a clip that is not has no place in the queue. */
async function putBack(database: LibraryDatabase, copied: Copied, name: string): Promise<void> {
  const records = (copied.get(name) ?? []).filter(isRecord);
  const ids = records.map(({ id }) => String(id));
  const table = database.table<Record<string, unknown>, string>(name);
  await database.transaction("rw", [table, database.clips], async () => {
    const [here, clips] = [await table.bulkGet(ids), await database.clips.bulkGet(ids)];
    const isMeant = (index: number) => !here[index] && (name !== "queue" || clips[index]);
    await table.bulkPut(records.filter((_record, index) => isMeant(index)));
  });
}

const isRecord = (record: unknown): record is Record<string, unknown> =>
  typeof record === "object" && record !== null;

/** Whole clips only. @returns how many are back */
async function putClipsBack(
  database: LibraryDatabase,
  store: CopyStore,
  places: readonly Place[],
): Promise<number> {
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
  const ids = rows.map(({ id }) => id).filter((id) => whole.has(id));
  const tables = [...COPIED_TABLES, "counts", "unindexed"];
  return database.transaction("rw", tables, async () => {
    const absent = await idsToPutBack(database, ids);
    const isMeant = ({ id }: { id: string }) => absent.has(id);
    const back = rows.filter(isMeant);
    await database.clips.bulkPut(back);
    await database.bodies.bulkPut(recordsOf<never>(copied, "bodies").filter(isMeant));
    await database.revisions.bulkPut(recordsOf<never>(copied, "revisions").filter(isMeant));
    const known = pictures.filter(({ clip }) => absent.has(clip));
    const isShown = ({ hash }: StoredImage) =>
      known.some((one) => one.kind === "kept" && one.hash === hash);
    await database.images.bulkPut(images.filter(isShown));
    const kept = new Set(images.map(({ hash }) => hash));
    await database.pictures.bulkPut(known.map((one) => wantedIfGone(one, kept)));
    for (const clip of new Set(known.map((one) => one.clip))) await countPictures(database, clip);
    await markUnindexed(database, [...absent]);
    await applyCounts(
      database,
      back.map((row) => ({ before: null, after: row })),
    );
    return back.length;
  });
}

/** What each place of `COPIED_TABLES` holds was copied from there. */
const recordsOf = <T>(copied: Copied, table: (typeof COPIED_TABLES)[number]): T[] =>
  (copied.get(table) ?? []) as T[];

/** Neither those that are there already nor those that were deleted for good. */
async function idsToPutBack(
  { clips, tombstones }: LibraryDatabase,
  ids: string[],
): Promise<Set<string>> {
  const [here, buried] = [await clips.bulkGet(ids), await tombstones.bulkGet(ids)];
  return new Set(ids.filter((_id, index) => !here[index] && !buried[index]));
}

/** A picture whose bytes were not copied is fetched again. */
function wantedIfGone(picture: ClipPicture, kept: ReadonlySet<string>): ClipPicture {
  if (picture.kind !== "kept" || kept.has(picture.hash)) return picture;
  const { clip, url } = picture;
  return { clip, url, kind: "wanted", tries: 0, fault: null, retryAt: new Date().toISOString() };
}
