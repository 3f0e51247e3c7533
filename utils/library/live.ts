import { liveQuery } from "dexie";

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
export function watch<T>(query: () => Promise<T>, watcher: Watcher<T>): () => void {
  const subscription = liveQuery(query).subscribe(
    (value) => watcher.next(value),
    (error) => watcher.error(error),
  );
  return () => subscription.unsubscribe();
}
