import type { Selection } from "./list";
import type { Watcher } from "./live";
import type { LibraryDatabase } from "./schema";

/**
 * Ids of the clips in a selection that meet a query, those with more of its words in the title
 * first, then the newer ones; nothing for a query that cannot be read (see `parseQuery`). Yields as
 * it goes, so that the first hits can be shown while the rest is read.
 *
 * What searches is loaded with the first search, so that a list opens without it.
 */
export async function* searchIds(
  database: LibraryDatabase,
  selection: Selection,
  text: string,
): AsyncGenerator<string[]> {
  const { runSearch } = await import("./run-search");
  yield* runSearch(database, selection, text);
}

/** Loads what searches and reads what every search needs, so that the first one answers at once. */
export async function prepareSearch(database: LibraryDatabase): Promise<void> {
  const { prepare } = await import("./run-search");
  await prepare(database);
}

/** What a search has found so far. */
export interface Hits {
  ids: readonly string[];
  /** There are no more. */
  isWhole: boolean;
}

/**
 * Searches now and again whenever clips have changed, in this page or in any other. The first
 * answer is shown while it grows; a later one takes its place when it is whole, so that the list
 * does not jump. That clips are being indexed changes no answer and starts no search.
 *
 * @returns what ends it
 */
export function watchHits(
  database: LibraryDatabase,
  selection: Selection,
  text: string,
  watcher: Watcher<Hits>,
): () => void {
  const ending = new AbortController();
  import("./keep-searching")
    .then(({ keepSearching }) =>
      keepSearching(database, () => searchIds(database, selection, text), watcher, ending.signal),
    )
    .catch((error) => watcher.error(error));
  return () => ending.abort();
}
