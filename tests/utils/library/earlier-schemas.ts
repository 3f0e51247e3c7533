import type { Dexie } from "dexie";

/** What the tables were in the versions that readers had; never to be changed. */
export const EARLIER: Record<number, Record<string, string>> = {
  1: {
    clips:
      "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys",
    bodies: "id",
    revisions: "[id+clippedAt]",
    counts: "name",
    images: "hash",
    tombstones: "id, deletedAt",
  },
  2: { unindexed: "id", parts: "[segment+kind+number], segment", manifests: "" },
  3: {
    clips:
      "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys, [trashed+order.published], [trashed+order.site], [trashed+order.section], [trashed+order.title]",
    searches: "id",
  },
  4: {},
  5: { pictures: "[clip+url], hash, retryAt", queue: "id, state", places: "", folderFiles: "id" },
  6: {
    clips:
      "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys, [trashed+order.published], [trashed+order.site], [trashed+order.section], [trashed+order.title], changedAt",
  },
  7: {
    clips:
      "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys, [trashed+order.published], [trashed+order.site], [trashed+order.section], [trashed+order.title]",
    uncopied: "++",
  },
  8: {},
};

/** Has a database be of an earlier version. */
export function declareEarlier(database: Dexie, version: number): void {
  for (let one = 1; one <= version; one += 1) database.version(one).stores(EARLIER[one] ?? {});
}
