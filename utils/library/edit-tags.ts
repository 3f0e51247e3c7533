import { addTags, isInBranch, normaliseTag, renamedTags, spelledAs } from "../clip/tags";
import { withTagRenamed } from "../search/rename-in-query";
import { countTags } from "./counts";
import { type EditedRow, editRows, undoEdit } from "./edit";
import { idsOfTag } from "./list";
import type { SavedSearch } from "./records";
import type { LibraryDatabase } from "./schema";

/** What an edit of a tag has changed, for `undoTagEdit`. */
export interface TagEdit {
  tag: string;
  /** Its name from now on; null: it has none. */
  name: string | null;
  rows: EditedRow[];
  searches: { before: SavedSearch; after: SavedSearch }[];
}

/**
 * Renames a tag and all below it, wherever they are, in saved searches too; where the new name is
 * there already, the two become one. One transaction. A name that is none changes nothing.
 */
export async function renameTag(
  database: LibraryDatabase,
  tag: string,
  name: string,
): Promise<TagEdit> {
  const wanted = await newNameOf(database, tag, name);
  if (wanted === "" || wanted === tag) return { tag, name: tag, rows: [], searches: [] };
  const { clips, counts, unindexed, searches } = database;
  return database.transaction("rw", [clips, counts, unindexed, searches], async () => ({
    tag,
    name: wanted,
    rows: await editTags(database, tag, (tags) => renamedTags(tags, tag, wanted)),
    searches: await editSearches(database, (search) => askedAnew(search, tag, wanted)),
  }));
}

/** What asks for a tag, under the tag's new name; without one, a list no longer asks for it. */
export const askedAnew = <Asked extends { text: string; tags: readonly string[] }>(
  asked: Asked,
  tag: string,
  name: string | null,
): Asked & { tags: string[] } =>
  name === null
    ? { ...asked, tags: asked.tags.filter((one) => !isInBranch(one, tag)) }
    : {
        ...asked,
        text: withTagRenamed(asked.text, tag, name),
        tags: renamedTags(asked.tags, tag, name),
      };

/** As the library's other tags spell it; "" for a name that is none. */
async function newNameOf(database: LibraryDatabase, tag: string, name: string): Promise<string> {
  const others = (await countTags(database)).filter((other) => !isInBranch(other.tag, tag));
  return spelledAs(
    normaliseTag(name),
    others.map((other) => other.tag),
  );
}

/** Takes a tag and all below it from every clip. A search that asks for it finds nothing from then on. */
export const dropTag = async (database: LibraryDatabase, tag: string): Promise<TagEdit> => ({
  tag,
  name: null,
  rows: await editTags(database, tag, (tags) => tags.filter((one) => !isInBranch(one, tag))),
  searches: [],
});

/** Takes back what a `TagEdit` has changed, and nothing that was changed since. One transaction. */
export function undoTagEdit(database: LibraryDatabase, edit: TagEdit): Promise<void> {
  const { clips, counts, unindexed, searches } = database;
  return database.transaction("rw", [clips, counts, unindexed, searches], async () => {
    await undoEdit(database, edit.rows);
    await editSearches(database, (search) => {
      const edited = edit.searches.find(({ after }) => after.id === search.id);
      if (!edited || !isSame(search, edited.after)) return search;
      const { text, tags } = edited.before;
      return { ...search, text, tags };
    });
  });
}

/** Edits the tags of all clips that have a tag or one below it. */
function editTags(
  database: LibraryDatabase,
  tag: string,
  edit: (tags: readonly string[]) => string[],
): Promise<EditedRow[]> {
  const { clips, counts, unindexed } = database;
  return database.transaction("rw", [clips, counts, unindexed], async () => {
    const ids = new Set(await idsOfTag(database, tag));
    return editRows(database, [...ids], (row) => ({ ...row, tags: addTags([], edit(row.tags)) }));
  });
}

async function editSearches(
  database: LibraryDatabase,
  edit: (search: SavedSearch) => SavedSearch,
): Promise<TagEdit["searches"]> {
  const all = await database.searches.toArray();
  const edited = all
    .map((before) => ({ before, after: edit(before) }))
    .filter(({ before, after }) => !isSame(before, after));
  await database.searches.bulkPut(edited.map(({ after }) => after));
  return edited;
}

/** Whether two searches ask the same. */
const isSame = (one: SavedSearch, other: SavedSearch) =>
  one.text === other.text && one.tags.join("\n") === other.tags.join("\n");
