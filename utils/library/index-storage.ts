import { EMPTY_MANIFEST, type Manifest } from "../search/index/manifest";
import type { IndexStorage, Unindexed } from "../search/index/storage";
import type { LibraryDatabase } from "./schema";

/** Where the only manifest lies. */
const KEY = "manifest";

export const readManifest = async ({ manifests }: LibraryDatabase): Promise<Manifest> =>
  (await manifests.get(KEY)) ?? EMPTY_MANIFEST;

/** The index in the database, beside the clips that it is made of. */
export function indexStorage(database: LibraryDatabase): IndexStorage {
  const { manifests, parts, unindexed } = database;
  return {
    readState: (most = Number.POSITIVE_INFINITY) =>
      database.transaction("r", [manifests, unindexed], async () => ({
        manifest: await readManifest(database),
        unindexed: await unindexed.limit(most).toArray(),
      })),

    readParts: async (keys) => {
      const found = await parts.bulkGet(
        keys.map(
          ({ segment, kind, number }) => [segment, kind, number] as [number, string, number],
        ),
      );
      return found.map((part) => part?.bytes);
    },

    writeParts: async (written) => {
      await parts.bulkPut([...written]);
    },

    commit: ({ before, manifest, indexed, removed }) =>
      database.transaction("rw", [manifests, parts, unindexed], async () => {
        const stored = await readManifest(database);
        if (stored.version !== before) return false;
        await manifests.put(manifest, KEY);
        await settle(database, indexed);
        for (const segment of removed)
          await parts.where(":id").between([segment], [segment, []]).delete();
        return true;
      }),
  };
}

/** Clips that have changed since they were read for the index stay unindexed. */
async function settle(database: LibraryDatabase, indexed: readonly Unindexed[]): Promise<void> {
  const stored = await database.unindexed.bulkGet(indexed.map(({ id }) => id));
  const unchanged = indexed.filter(({ revision }, place) => stored[place]?.revision === revision);
  await database.unindexed.bulkDelete(unchanged.map(({ id }) => id));
}

/**
 * Throws the index away; every clip is unindexed from then on, and found by looking at it. One
 * transaction: there is the old index or none.
 */
export function resetIndex(database: LibraryDatabase): Promise<void> {
  const { manifests, parts, unindexed, clips } = database;
  return database.transaction("rw", [manifests, parts, unindexed, clips], async () => {
    const { version, next } = await readManifest(database);
    const ids = await clips.toCollection().primaryKeys();
    // An indexer that is at work now must not commit, nor find its numbers used again.
    await manifests.put({ ...EMPTY_MANIFEST, version: version + 1, next }, KEY);
    await parts.clear();
    await unindexed.clear();
    await unindexed.bulkPut(ids.map((id) => ({ id, revision: crypto.randomUUID() })));
  });
}
