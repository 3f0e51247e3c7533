import { copyRecords } from "./copy-records";
import type { CopyStore } from "./copy-store";
import { picturesOfClip } from "./pictures";
import type { LibraryDatabase } from "./schema";
import type { Place } from "./watch-writes";

/** From when on changes were not looked at again: ISO 8601, UTC. */
const CHECKED = "checked";

/** Before the start of a session, as its first writes may come before the check; in milliseconds. */
const OVERLAP = 60 * 60 * 1000;

const BATCH = 50;

/** What a session changes is copied at once; more than that, slowly, once the browser is at rest. */
const FEW = 500;
const AT_REST_MS = 10_000;
/** How much longer than copying the pauses are. */
const PAUSES = 3;

export interface Rechecking {
  now: Date;
  /** Runs what reads the library and writes the copy, while nobody else does. */
  alone(copy: () => Promise<void>): Promise<void>;
  rest(milliseconds: number): Promise<void>;
}

/**
 * Copies once more what was changed since the browser's last start, or everything if there is no copy
 * yet. What is written behind the place at which a browser was killed is what its storage may lose when
 * it mends itself, and that happens at the start after. Broken off, it goes on where it was.
 */
export async function recheckCopy(
  database: LibraryDatabase,
  store: CopyStore,
  { now, alone, rest }: Rechecking,
): Promise<void> {
  const checked = (await store.read([CHECKED])).get(CHECKED);
  const since = typeof checked === "string" ? checked : "";
  const ids = await database.clips.where("changedAt").aboveOrEqual(since).primaryKeys();
  const isMuch = ids.length > FEW;
  if (isMuch) await rest(AT_REST_MS);
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH);
    const places = await placesOfClips(database, some);
    const begun = Date.now();
    await alone(() => copyRecords(database, store, places));
    const last = await database.clips.get(some.at(-1) ?? "");
    if (last) await store.write(new Map([[CHECKED, last.changedAt]]));
    if (isMuch) await rest(PAUSES * (Date.now() - begun));
  }
  const places = await otherPlaces(database, since);
  await alone(() => copyRecords(database, store, places));
  const from = new Date(now.getTime() - OVERLAP).toISOString();
  await store.write(new Map([[CHECKED, from > since ? from : since]]));
}

async function placesOfClips(database: LibraryDatabase, ids: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const id of ids) {
    const revisions = database.revisions.where("[id+clippedAt]").between([id, ""], [id, "\uffff"]);
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

async function otherPlaces(database: LibraryDatabase, since: string): Promise<Place[]> {
  const buried = await database.tombstones.where("deletedAt").aboveOrEqual(since).primaryKeys();
  const searches = await database.searches.toCollection().primaryKeys();
  const queued = await database.table<unknown, string>("queue").toCollection().primaryKeys();
  return [
    ...buried.flatMap((id): Place[] => [
      ["tombstones", id],
      ["clips", id],
      ["bodies", id],
    ]),
    ...searches.map((id): Place => ["searches", id]),
    ...queued.map((id): Place => ["queue", id]),
  ];
}
