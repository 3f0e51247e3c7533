import { Dexie } from "dexie";
import { browser } from "wxt/browser";
import { toRecords } from "@/utils/library/records";
import { LibraryDatabase } from "@/utils/library/schema";
import { randomOf } from "../../../utils/search/index/corpus";
import { madeClip } from "./made-clips";

/** The tables that the second version had; opening them adds to every row and indexes all anew. */
const SECOND = {
  clips:
    "id, [trashed+clippedAt], [trashed+state+clippedAt], [trashed+favourite+clippedAt], *tags, *pageKeys",
  bodies: "id",
  revisions: "[id+clippedAt]",
  counts: "name",
  images: "hash",
  tombstones: "id, deletedAt",
  unindexed: "id",
  parts: "[segment+kind+number], segment",
  manifests: "",
};

/** Puts a library as the second version left it in the place of what is there. @returns its clips */
export async function makeEarlierLibrary(clips: number): Promise<string[]> {
  // Otherwise what was there would come back out of its second copy.
  await browser.storage.local.clear();
  await Dexie.delete("jianbao");
  const database = new Dexie("jianbao");
  database.version(2).stores(SECOND);
  const chance = randomOf(clips);
  const made = await Promise.all(
    Array.from({ length: clips }, (_, index) =>
      madeClip({ name: `e${index}`, number: 0, tags: [`of e/${index % 9}`], chance }),
    ),
  );
  const records = made.map((clip) => toRecords(clip));
  const rows = records.map(({ row: { order: _order, receipt: _receipt, ...row } }) => row);
  await database.transaction("rw", ["clips", "bodies"], async () => {
    await database.table("clips").bulkPut(rows);
    await database.table("bodies").bulkPut(records.map(({ body }) => body));
  });
  database.close();
  return rows.map(({ id }) => id);
}

/** Begins what opening it brings with it. */
export function beginUpgrade(): void {
  void new LibraryDatabase().open();
}
