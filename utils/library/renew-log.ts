import { Dexie } from "dexie";

/** What Chromium gathers in one log file, and more. */
const LOG_BYTES = 5 * 1024 * 1024;
/** Larger values would be written to files of their own. */
const PIECE_BYTES = 60 * 1024;

/**
 * Has Chromium begin a new log file beneath the database. Call it when the browser has started.
 *
 * A browser that is killed in the middle of a write leaves a torn record at the end of LevelDB's log.
 * The next start passes over it, but goes on writing behind it, and then the start after that takes
 * the whole log for corrupted and throws away every database of the extension
 * (https://github.com/google/leveldb/blob/main/doc/log_format.md, `reuse_logs`). As much as a log
 * holds, written to a database of its own and deleted again, has what came before put into tables,
 * and the torn log removed.
 */
export async function renewLog(): Promise<void> {
  const scratch = new Dexie("jianbao-log");
  scratch.version(1).stores({ pieces: "" });
  const pieces = Array.from(
    { length: Math.ceil(LOG_BYTES / PIECE_BYTES) },
    () => new Uint8Array(PIECE_BYTES),
  );
  try {
    await scratch.table("pieces").bulkPut(
      pieces,
      pieces.map((_piece, at) => at),
    );
  } finally {
    await scratch.delete();
  }
}
