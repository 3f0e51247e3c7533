import { connectionOf } from "./connection";
import { answerOf } from "./raw-reading";
import type { LibraryDatabase } from "./schema";

/** A part of an index of clips, from a key on and before another one. */
export interface KeyRange {
  index: string;
  from: IDBValidKey[];
  below: IDBValidKey[];
}

/**
 * The clips as IndexedDB has them, for as long as one reading follows another. Keys are read past
 * Dexie, which would lay out each of them in a tree of its own to know later whether it has gone: at
 * 100,000 that takes the thread, and several times the memory of the keys. See `watchRange`.
 */
export async function clipStore(database: LibraryDatabase): Promise<IDBObjectStore> {
  return (await connectionOf(database)).transaction("clips").objectStore("clips");
}

/** Ids of clips in the order of the index. */
export const idsIn = (clips: IDBObjectStore, { index, ...range }: KeyRange): Promise<string[]> =>
  answerOf(clips.index(index).getAllKeys(boundsOf(range))) as Promise<string[]>;

/** The first key of a range; null: there is none. */
export async function firstKey(
  clips: IDBObjectStore,
  { index, ...range }: KeyRange,
): Promise<IDBValidKey | null> {
  const cursor = await answerOf(clips.index(index).openKeyCursor(boundsOf(range)));
  return cursor?.key ?? null;
}

const boundsOf = ({ from, below }: Omit<KeyRange, "index">) =>
  IDBKeyRange.bound(from, below, false, true);

/**
 * Has a live query run again when a clip joins a range or leaves it, or is deleted. To be called before
 * anything is awaited: of what Dexie is asked later, a live query knows nothing.
 */
export async function watchRange(
  database: LibraryDatabase,
  { index, from, below }: KeyRange,
): Promise<void> {
  const { clips } = database;
  const watched = [clips.where(index).between(from, below), clips.toCollection()];
  await Promise.all(watched.map((range) => range.limit(1).primaryKeys()));
}
