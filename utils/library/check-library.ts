import { countsOf } from "./counts";
import { resetIndex } from "./index-storage";
import { checkIndex, keepIndex } from "./keep-index";
import { deleteOrphans, findOrphans } from "./orphans";
import type { LibraryDatabase } from "./schema";

type Pace = Parameters<typeof checkIndex>[1];

/** What a check has found: how many clips there are, and of each fault how many. */
export interface LibraryReport {
  clips: number;
  faults: Record<Fault, number>;
}

/** `bodiless` alone is a loss; everything else is derived and can be made anew. */
export const FAULTS = ["counts", "bodiless", "orphans", "index"] as const;
export type Fault = (typeof FAULTS)[number];

/** Compares what is derived with the clips that it is derived from; changes nothing. */
export async function checkLibrary(database: LibraryDatabase, pace: Pace): Promise<LibraryReport> {
  const { clips, bodies, counts } = database;
  const found = await database.transaction("r", [counts, ...ownedStores(database)], async () => {
    const orphans = await findOrphans(database);
    const right = await countAll(database);
    const stored = new Map((await counts.toArray()).map(({ name, count }) => [name, count]));
    const names = new Set([...right.keys(), ...stored.keys()]);
    const ids = new Set(await clips.toCollection().primaryKeys());
    const withBody = new Set(await bodies.toCollection().primaryKeys());
    return {
      clips: ids.size,
      counts: [...names].filter((name) => right.get(name) !== stored.get(name)).length,
      bodiless: [...ids].filter((id) => !withBody.has(id)).length,
      orphans: Object.values(orphans).flat(1).length,
    };
  });
  const { missing, orphaned, doubled, wrong } = await checkIndex(database, pace);
  const { clips: number, ...faults } = found;
  return {
    clips: number,
    faults: { ...faults, index: new Set([...missing, ...orphaned, ...doubled, ...wrong]).size },
  };
}

/** Clips, and what belongs to them. */
const ownedStores = ({ clips, bodies, revisions, pictures, images }: LibraryDatabase) => [
  clips,
  bodies,
  revisions,
  pictures,
  images,
];

async function countAll(database: LibraryDatabase): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  await database.clips.each((row) => {
    for (const name of countsOf(row)) sums.set(name, (sums.get(name) ?? 0) + 1);
  });
  return sums;
}

/** Makes anew what is derived, and loses no clip: given up midway, searches look at the clips. */
export async function rebuildLibrary(database: LibraryDatabase, pace: Pace): Promise<void> {
  const { counts } = database;
  await database.transaction("rw", [counts, ...ownedStores(database)], async () => {
    const sums = await countAll(database);
    await counts.clear();
    await counts.bulkPut(Array.from(sums, ([name, count]) => ({ name, count })));
    await deleteOrphans(database);
  });
  await resetIndex(database);
  await keepIndex(database, pace);
}
