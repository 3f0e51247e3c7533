import { Dexie, type DexieOptions } from "dexie";

/**
 * Has Chromium begin a new log file beneath the database. Call it before anything is written after
 * the browser has started.
 *
 * A browser that is killed in the middle of a write leaves a torn record at the end of LevelDB's log.
 * The next start passes over it, but goes on writing behind it, and then the start after that takes
 * the whole log for corrupted and throws away every database of the extension
 * (https://github.com/google/leveldb/blob/main/doc/log_format.md, `reuse_logs`). When a database is
 * deleted, Chromium compacts what it held: all of the log is put into tables, and the torn one removed.
 * The database to be deleted is left by the time before, so that one write alone stands behind the
 * tear until then.
 *
 * @param storage where the database lies, if it is not with the library
 */
export async function renewLog(storage: Pick<DexieOptions, "indexedDB"> = {}): Promise<void> {
  const scratch = new Dexie("jianbao-log", { ...storage, IDBKeyRange });
  scratch.version(1).stores({});
  await scratch.open();
  await scratch.delete();
  // It stays open: Chromium gives up compacting when the last connection is closed.
  await scratch.open();
}
