import { joinMarks } from "../clip/join-marks";
import { editRows, trashClips } from "./edit";
import type { LibraryDatabase } from "./schema";

/**
 * An address led to a page that is another clip: what the reader had said of the first goes over to that
 * one, and the first into the trash. Since when it was kept goes over only to a clip that was made for it:
 * any other has a time of its own, by which its text is told from its earlier ones.
 *
 * @param isNew whether the clip was made when the address was fetched
 */
export async function takePlace(
  database: LibraryDatabase,
  id: string,
  { by, isNew }: { by: string; isNew: boolean },
): Promise<void> {
  const given = await database.clips.get(id);
  if (!given) return;
  await editRows(database, [by], (row) => ({
    ...row,
    ...joinMarks(row, given),
    clippedAt:
      isNew && row.revisions === 0 && given.clippedAt < row.clippedAt
        ? given.clippedAt
        : row.clippedAt,
  }));
  await trashClips(database, [id], new Date().toISOString());
}
