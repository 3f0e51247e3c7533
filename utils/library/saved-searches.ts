import type { SavedSearch } from "./records";
import type { LibraryDatabase } from "./schema";

/** In the order in which they were saved. */
export const listSearches = async (database: LibraryDatabase): Promise<SavedSearch[]> =>
  (await database.searches.toArray()).sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));

/** One of the same id is replaced. */
export const saveSearch = (database: LibraryDatabase, search: SavedSearch): Promise<void> =>
  database.transaction("rw", ["searches"], async () => {
    await database.searches.put(search);
  });

export const deleteSearch = (database: LibraryDatabase, id: string): Promise<void> =>
  database.transaction("rw", ["searches"], () => database.searches.delete(id));
