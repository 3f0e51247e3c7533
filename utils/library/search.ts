import type { Selection } from "./list";
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
