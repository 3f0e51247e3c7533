import { joinMarks } from "../clip/join-marks";
import { editRows, trashClips } from "./edit";
import type { LibraryDatabase } from "./schema";

/**
 * An address led to a page that is another clip: what the reader had said of the first, and since when it
 * was kept, goes over to that one, and the first into the trash.
 */
export async function takePlace(database: LibraryDatabase, id: string, by: string): Promise<void> {
  const given = await database.clips.get(id);
  if (!given) return;
  await editRows(database, [by], (row) => ({
    ...row,
    ...joinMarks(row, given),
    clippedAt: given.clippedAt < row.clippedAt ? given.clippedAt : row.clippedAt,
  }));
  await trashClips(database, [id], new Date().toISOString());
}
