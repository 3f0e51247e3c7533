import { Dexie, type Table, type Transaction } from "dexie";
import { orderKeysOf } from "../clip/order-keys";
import type { Manifest } from "../search/index/manifest";
import type { Part, Unindexed } from "../search/index/storage";
import { countsOf } from "./counts";
import type {
  ClipBody,
  ClipPicture,
  ClipRow,
  Count,
  Revision,
  SavedSearch,
  StoredImage,
  Tombstone,
} from "./records";

/** Of the database; what is kept beside it names the version that it was read from. */
export const VERSION = 9;

const CLIPS = [
  "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys",
  ...["published", "site", "section", "title"].map((key) => `[trashed+order.${key}]`),
].join(", ");

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
  /** Which pictures clips show, where they are kept, and which are still to be fetched. */
  declare pictures: Table<ClipPicture, [string, string]>;
  declare tombstones: Table<Tombstone, string>;
  /** Clips that searches have to look at themselves. */
  declare unindexed: Table<Unindexed, string>;
  /** The blocks of the search index, and below what it consists of: derived, see `resetIndex`. */
  declare parts: Table<Part, [number, string, number]>;
  declare manifests: Table<Manifest, string>;
  declare searches: Table<SavedSearch, string>;
  /** What was written lately, as it is named in the second copy; see `recheck-copy.ts`. */
  declare uncopied: Table<string[], number>;

  constructor(name = "jianbao") {
    // Relaxed durability, Chromium's default, loses acknowledged clips when the browser dies.
    super(name, { chromeTransactionDurability: "strict" });
    // Only versions that change what is in rows: Dexie finds out by itself which stores and indexes
    // a library lacks, and reads the declarations of all versions again with each one more.
    this.version(3)
      .stores({
        clips: CLIPS,
        bodies: "id",
        revisions: "[id+clippedAt]",
        counts: "name",
        images: "hash",
        tombstones: "id, deletedAt",
        unindexed: "id",
        parts: "[segment+kind+number], segment",
        manifests: "",
        searches: "id",
      })
      .upgrade(orderAndCount);
    // Since 5 the index has another format, since 8 accents do not matter in it, since 9 more forms of
    // Chinese characters. Rows get their receipts when they are written next: reading every body would
    // keep a large library closed for a minute.
    this.version(VERSION)
      .stores({
        pictures: "[clip+url], hash, retryAt",
        queue: "id, state",
        places: "",
        folderFiles: "id",
        uncopied: "++",
      })
      .upgrade(forgetIndex);
    // Dexie opens what a later version of ours has made; this one does not know how to keep it right.
    this.on("ready", () => refuseLater(this.backendDB()), true);
  }
}

/** Dexie counts in tens, and may add ones. */
function refuseLater({ version }: IDBDatabase): void {
  if (version >= (VERSION + 1) * 10) throw new DOMException("", "VersionError");
}

/** Earlier rows have no keys to be sorted by, and were counted in fewer ways. */
async function orderAndCount(transaction: Transaction): Promise<void> {
  const clips = transaction.table<ClipRow, string>("clips");
  const sums = new Map<string, number>();
  await clips.toCollection().modify((row) => {
    row.order = orderKeysOf(row);
    for (const name of countsOf(row)) sums.set(name, (sums.get(name) ?? 0) + 1);
  });
  const counts = transaction.table<Count, string>("counts");
  await counts.clear();
  await counts.bulkPut(Array.from(sums, ([name, count]) => ({ name, count })));
}

/** Every clip is unindexed from then on. Nobody indexes meanwhile: an upgrade has the library alone. */
async function forgetIndex(transaction: Transaction): Promise<void> {
  const ids = await transaction.table<ClipRow, string>("clips").toCollection().primaryKeys();
  await transaction.table("manifests").clear();
  await transaction.table("parts").clear();
  const revision = "a new format";
  await transaction.table("unindexed").bulkPut(ids.map((id) => ({ id, revision })));
}
