import { Dexie, liveQuery, type ObservabilitySet } from "dexie";
import type { LibraryDatabase } from "./schema";

export interface Watcher<T> {
  next(value: T): void;
  error(error: unknown): void;
}

/**
 * Tells of every change of one of the tables: of this page's own before the change is
 * acknowledged, of another page's soon after.
 *
 * @returns what ends it
 */
export function onChange(
  database: LibraryDatabase,
  tables: readonly (keyof LibraryDatabase & string)[],
  tell: () => void,
): () => void {
  const prefixes = tables.map((table) => `idb://${database.name}/${table}/`);
  const listen = (parts: ObservabilitySet) => {
    const isMeant = (part: string) =>
      part === "all" || prefixes.some((prefix) => part.startsWith(prefix));
    if (Object.keys(parts).some(isMeant)) tell();
  };
  Dexie.on.storagemutated.subscribe(listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
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
  // Only of a function that is async itself does Dexie know that it awaits: else a transaction within
  // ends too early when it waits for several readings, and what is read after the first is not watched.
  const subscription = liveQuery(async () => query()).subscribe(
    (value) => watcher.next(value),
    (error) => watcher.error(error),
  );
  return () => subscription.unsubscribe();
}
