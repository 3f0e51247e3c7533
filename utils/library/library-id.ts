import type { LibraryDatabase } from "./schema";

/** Beside the folder that is kept up to date: what is of this machine. */
const KEY = "library";

/** What names this library; null: it is new, and has no name yet. */
export const readLibraryId = async (database: LibraryDatabase): Promise<string | null> =>
  (await database.table<string, string>("places").get(KEY)) ?? null;

/** Names a library that has no name yet. @returns its name */
export const nameLibrary = (database: LibraryDatabase): Promise<string> =>
  database.transaction("rw", ["places"], async () => {
    const named = await readLibraryId(database);
    if (named) return named;
    const id = crypto.randomUUID();
    await database.table<string, string>("places").put(id, KEY);
    return id;
  });

/** Gives a library that came back the name that it had. */
export const renameLibrary = async (database: LibraryDatabase, id: string): Promise<void> => {
  await database.table<string, string>("places").put(id, KEY);
};
