import { EMPTY_MANIFEST, type Manifest } from "../search/index/manifest";
import { directoryKeys, nameOf } from "../search/index/part-keys";
import type { PartKey, Unindexed } from "../search/index/storage";
import { answerOf, readParts } from "./raw-reading";

/** Unindexed clips that are ranked among the others; those beyond come last. */
const RANKED = 256;

/** What every search has to know besides its query, as it is stored, of one moment. */
export interface StoredState {
  manifest: Manifest;
  /** Directories of the manifest's segments, where they were asked for. */
  directories: readonly ReadPart[];
  /** Ids of all unindexed clips, ascending, and the newest of them. */
  unindexed: readonly string[];
  newest: readonly Unindexed[];
  /** All tags outside the trash. */
  tags: readonly string[];
  /** Ids of the clips in the trash. */
  trash: readonly string[];
}

/** undefined: it is not there. */
export type ReadPart = [PartKey, Uint8Array | undefined];

/** The stores that it lies in. */
const STORES = ["clips", "counts", "manifests", "parts", "unindexed"];

const TAG = "tag:";

/**
 * Reads it in one transaction, in as few turns as can be: a cold browser takes ten milliseconds
 * for each.
 *
 * @param isKnown whether a segment's directory need not be read
 * @param likely parts that are probably asked for, read without waiting for the manifest
 */
export async function readStoredState(
  connection: IDBDatabase,
  isKnown: (segment: number) => boolean,
  likely: readonly PartKey[] = [],
): Promise<StoredState> {
  const transaction = connection.transaction(STORES);
  const store = (name: string) => transaction.objectStore(name);
  const [{ manifest, directories }, { unindexed, newest }, tags, trash] = await Promise.all([
    readIndex(store("manifests"), store("parts"), isKnown, likely),
    readUnindexed(store("unindexed")),
    answerOf(store("counts").getAllKeys(IDBKeyRange.bound(TAG, `${TAG}\uffff`))),
    answerOf(
      store("clips")
        .index("[trashed+clippedAt]")
        .getAllKeys(IDBKeyRange.bound([1, ""], [1, "\uffff"])),
    ),
  ]);
  return {
    manifest,
    directories,
    unindexed,
    newest,
    tags: tags.map((name) => String(name).slice(TAG.length)),
    trash: trash as string[], // ids are
  };
}

async function readIndex(
  manifests: IDBObjectStore,
  parts: IDBObjectStore,
  isKnown: (segment: number) => boolean,
  likely: readonly PartKey[],
) {
  const [[manifest = EMPTY_MANIFEST], early] = await Promise.all([
    answerOf<Manifest[]>(manifests.getAll(undefined, 1)),
    readParts(parts, likely),
  ]);
  const known = new Map(likely.map((key, place) => [nameOf(key), early[place]]));
  const keys = manifest.segments.filter(({ number }) => !isKnown(number)).flatMap(directoryKeys);
  const missing = keys.filter((key) => !known.get(nameOf(key)));
  const late = await readParts(parts, missing);
  for (const [place, key] of missing.entries()) known.set(nameOf(key), late[place]);
  return { manifest, directories: keys.map((key): ReadPart => [key, known.get(nameOf(key))]) };
}

async function readUnindexed(store: IDBObjectStore) {
  const unindexed = (await answerOf(store.getAllKeys())) as string[]; // ids are
  const first = unindexed.at(-RANKED) ?? unindexed[0];
  if (first === undefined) return { unindexed, newest: [] };
  const newest = await answerOf<Unindexed[]>(store.getAll(IDBKeyRange.lowerBound(first)));
  return { unindexed, newest: newest.reverse() };
}
