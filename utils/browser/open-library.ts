import { LibraryDatabase } from "../library/schema";
import { keepSecondCopy } from "../library/second-copy";

/**
 * The library, for whoever writes to it: what is acknowledged is in its second copy too.
 *
 * @param load what copies; pages load it when something is written, the background has it
 */
export function openLibrary(
  load: () => Promise<Pick<typeof import("./second-copy"), "copyPlaces">>,
): LibraryDatabase {
  const database = new LibraryDatabase();
  // Firefox keeps its databases in SQLite, whose log forgives a torn end.
  if (!import.meta.env.CHROME) return database;
  keepSecondCopy(database, async (places) => {
    try {
      const { copyPlaces } = await load();
      await copyPlaces(database, places);
    } catch (error) {
      // The next start of the browser sees to it.
      reportError(error);
    }
  });
  return database;
}
