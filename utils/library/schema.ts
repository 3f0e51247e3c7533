import { Dexie, type Table } from "dexie";
import type { Manifest } from "../search/index/manifest";
import type { Part, Unindexed } from "../search/index/storage";
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
  /** Clips that searches have to look at themselves. */
  declare unindexed: Table<Unindexed, string>;
  /** The blocks of the search index, and below what it consists of: derived, see `resetIndex`. */
  declare parts: Table<Part, [number, string, number]>;
  declare manifests: Table<Manifest, string>;

  constructor(name = "jianbao") {
    // Relaxed durability, Chromium's default, loses acknowledged clips when the browser dies.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      rows: "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys",
      bodies: "id",
      versions: "[id+clippedAt]",
      counts: "name",
    });
    this.version(2)
      .stores({ unindexed: "id", parts: "[segment+kind+number], segment", manifests: "" })
      .upgrade(async (transaction) => {
        const ids = await transaction.table<ClipRow, string>("rows").toCollection().primaryKeys();
        const unindexed = ids.map((id) => ({ id, revision: "version 1" }));
        await transaction.table("unindexed").bulkAdd(unindexed);
      });
  }
}
