import { Dexie, type Table } from "dexie";
import type { ClipBody, ClipRow, Count, StoredVersion } from "./records";

/**
 * The database. Rows are light, so that a list reads no bodies; a count stands for every
 * list and tag that the interface shows, and changes in the same transaction as its rows.
 */
export class LibraryDatabase extends Dexie {
  declare rows: Table<ClipRow, string>;
  declare bodies: Table<ClipBody, string>;
  declare versions: Table<StoredVersion, [string, string]>;
  declare counts: Table<Count, string>;

  constructor(name = "jianbao") {
    // Relaxed durability, Chromium's default, loses acknowledged clips when the browser dies.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      rows: "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys",
      bodies: "id",
      versions: "[id+clippedAt]",
      counts: "name",
    });
  }
}
