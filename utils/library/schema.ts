import { Dexie, type Table } from "dexie";
import type { Manifest } from "../search/index/manifest";
import type { Part, Unindexed } from "../search/index/storage";
import type { ClipBody, ClipRow, Count, Revision, StoredImage, Tombstone } from "./records";

/** Of the database; what is kept beside it names the version that it was read from. */
export const VERSION = 2;

/**
 * The database. Rows are light, so that a list reads no bodies; a count stands for every
 * list and tag that the interface shows, and changes in the same transaction as its rows.
 */
export class LibraryDatabase extends Dexie {
  declare clips: Table<ClipRow, string>;
  declare bodies: Table<ClipBody, string>;
  declare revisions: Table<Revision, [string, string]>;
  /** Lists and tags. */
  declare counts: Table<Count, string>;
  declare images: Table<StoredImage, string>;
  declare tombstones: Table<Tombstone, string>;
  /** Clips that searches have to look at themselves. */
  declare unindexed: Table<Unindexed, string>;
  /** The blocks of the search index, and below what it consists of: derived, see `resetIndex`. */
  declare parts: Table<Part, [number, string, number]>;
  declare manifests: Table<Manifest, string>;

  constructor(name = "jianbao") {
    // Relaxed durability, Chromium's default, loses acknowledged clips when the browser dies.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      clips:
        "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys",
      bodies: "id",
      revisions: "[id+clippedAt]",
      counts: "name",
      images: "hash",
      tombstones: "id, deletedAt",
    });
    this.version(VERSION)
      .stores({ unindexed: "id", parts: "[segment+kind+number], segment", manifests: "" })
      .upgrade(async (transaction) => {
        const ids = await transaction.table<ClipRow, string>("clips").toCollection().primaryKeys();
        const unindexed = ids.map((id) => ({ id, revision: "version 1" }));
        await transaction.table("unindexed").bulkAdd(unindexed);
      });
  }
}
