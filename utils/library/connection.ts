import { Dexie } from "dexie";
import type { LibraryDatabase } from "./schema";

/**
 * The connection that Dexie has opened, for readings that have to be quick: those ask IndexedDB
 * itself, and are seen by no live query.
 */
export async function connectionOf(database: LibraryDatabase): Promise<IDBDatabase> {
  // To open it would take back what somebody has closed.
  if (database.hasBeenClosed()) throw new Dexie.DatabaseClosedError();
  await database.open();
  // The browser may have closed it beneath Dexie, which opens it again.
  return database.backendDB() ?? connectionOf(database);
}
