import { addTags, normaliseTag } from "../clip/tags";
import { type EditedRow, editRows } from "./edit";
import { idsOfTag } from "./list";
import type { LibraryDatabase } from "./schema";

/**
 * Renames a tag and all below it, wherever they are; where the new name is there already, the two
 * become one. One transaction.
 *
 * @returns what became of each row, for `undoEdit`; nothing for a name that is none
 */
export function renameTag(
  database: LibraryDatabase,
  tag: string,
  name: string,
): Promise<EditedRow[]> {
  const wanted = normaliseTag(name);
  if (wanted === "" || wanted === tag) return Promise.resolve([]);
  return editTag(database, tag, (one) => wanted + one.slice(tag.length));
}

/** Takes a tag and all below it from every clip. */
export const dropTag = (database: LibraryDatabase, tag: string): Promise<EditedRow[]> =>
  editTag(database, tag, () => null);

/** @param becomes what a tag of the branch is from now on; null: none */
function editTag(
  database: LibraryDatabase,
  tag: string,
  becomes: (tag: string) => string | null,
): Promise<EditedRow[]> {
  const { clips, counts, unindexed } = database;
  return database.transaction("rw", [clips, counts, unindexed], async () => {
    const ids = new Set(await idsOfTag(database, tag));
    return editRows(database, [...ids], (row) => {
      const edited = row.tags.flatMap((one) =>
        one === tag || one.startsWith(`${tag}/`) ? (becomes(one) ?? []) : one,
      );
      return { ...row, tags: addTags([], edited) };
    });
  });
}
