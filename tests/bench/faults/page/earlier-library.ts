import { Dexie } from "dexie";
import { browser } from "wxt/browser";
import { toRecords } from "@/utils/library/records";
import { LibraryDatabase } from "@/utils/library/schema";
import { declareEarlier } from "../../../utils/library/earlier-schemas";
import { randomOf } from "../../../utils/search/index/corpus";
import { madeClip } from "./made-clips";

/** Puts a library as the second version left it in the place of what is there. @returns its clips */
export async function makeEarlierLibrary(clips: number): Promise<string[]> {
  // Otherwise what was there would come back out of its second copy.
  await browser.storage.local.clear();
  await buckets().delete("copy");
  const chance = randomOf(clips);
  const made = await Promise.all(
    Array.from({ length: clips }, (_, index) =>
      madeClip({ name: `e${index}`, number: 0, tags: [`of e/${index % 9}`], chance }),
    ),
  );
  const records = made.map((clip) => toRecords(clip));
  const rows = records.map(({ row: { order: _order, receipt: _receipt, ...row } }) => row);
  for (let isEarlier = false; !isEarlier; ) {
    await Dexie.delete("jianbao");
    const database = new Dexie("jianbao");
    // Opening it adds to every row, and indexes all anew.
    declareEarlier(database, 2);
    await database.transaction("rw", ["clips", "bodies"], async () => {
      await database.table("clips").bulkPut(rows);
      await database.table("bodies").bulkPut(records.map(({ body }) => body));
    });
    // The background may have opened it before anything was in it, and made it one of today's.
    isEarlier = database.verno === 2;
    database.close();
  }
  return rows.map(({ id }) => id);
}

/** Firefox has none. */
const buckets = () =>
  (navigator as { storageBuckets?: { delete(name: string): Promise<void> } }).storageBuckets ?? {
    delete: async () => {},
  };

/** Begins what opening it brings with it. */
export function beginUpgrade(): void {
  void new LibraryDatabase().open();
}
