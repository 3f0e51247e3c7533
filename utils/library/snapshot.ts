import { countLists } from "./counts";
import type { ClipRow } from "./records";
import { type LibraryDatabase, VERSION } from "./schema";

/** What a list shows before anything else: the newest clips, and how many there are. */
export interface Snapshot {
  rows: readonly ClipRow[];
  /** Clips outside the trash. */
  total: number;
}

/** Where a snapshot is kept; `localStorage` is one. */
export type SnapshotStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** More rows than any window shows at once. */
const ROWS = 40;

/** Rows of another version of the database are not read. */
const keyOf = (version: number) => `newest rows ${version}`;
const KEY = keyOf(VERSION);

/** The newest rows of the library. Reads no more than those, whatever its size. */
export async function newestRows(database: LibraryDatabase): Promise<Snapshot> {
  const newest = database.clips.where("[trashed+clippedAt]").between([0, ""], [0, "\uffff"]);
  const [rows, { all }] = await Promise.all([
    newest.reverse().limit(ROWS).toArray(),
    countLists(database),
  ]);
  return { rows, total: all };
}

/**
 * The newest rows as a page of the extension saw them last; null if none has. To be shown until the
 * database answers, and not to be believed: what has happened since, it does not know.
 */
export function readSnapshot(storage: SnapshotStorage): Snapshot | null {
  const stored = storage.getItem(KEY);
  return stored === null ? null : (JSON.parse(stored) as Snapshot); // only `writeSnapshot` writes it
}

/** Keeps what was read from the database for the next page to begin with. */
export function writeSnapshot(storage: SnapshotStorage, snapshot: Snapshot): void {
  const text = JSON.stringify(snapshot);
  const former = storage.getItem(KEY);
  if (former === text) return;
  if (former === null)
    for (let version = 1; version < VERSION; version++) storage.removeItem(keyOf(version));
  storage.setItem(KEY, text);
}
