import { liveQuery } from "dexie";
import type { LibraryDatabase } from "./schema";

export interface Watcher<T> {
  next(value: T): void;
  error(error: unknown): void;
}

/**
 * Runs a query over the library now and again whenever what it read has changed, in this page or
 * in any other of the extension.
 *
 * @returns what ends it
 */
export function watch<T>(
  database: LibraryDatabase,
  query: () => Promise<T>,
  watcher: Watcher<T>,
): () => void {
  // A live query keeps silent about a database that cannot be opened.
  database.open().catch((error) => watcher.error(error));
  const subscription = liveQuery(query).subscribe(
    (value) => watcher.next(value),
    (error) => watcher.error(error),
  );
  return () => subscription.unsubscribe();
}
