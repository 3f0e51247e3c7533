import type { Clip } from "@/utils/clip/clip";
import { applyCounts } from "@/utils/library/counts";
import { toRecords } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import { markUnindexed } from "@/utils/library/unindexed";

/** The control: a save as it is often written, in two transactions. It has to fail the check. */
export async function saveNaively(database: LibraryDatabase, clip: Clip): Promise<void> {
  const { clips, bodies, counts, unindexed } = database;
  const { row, body } = toRecords(clip);
  await database.transaction("rw", [clips, unindexed], async () => {
    await clips.put(row);
    await markUnindexed(database, [row.id]);
  });
  await database.transaction("rw", [bodies, counts], async () => {
    await bodies.put(body);
    await applyCounts(database, [{ before: null, after: row }]);
  });
}
