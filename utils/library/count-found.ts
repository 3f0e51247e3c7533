import { changesOf } from "./changes";
import { listIds } from "./list";
import type { SavedSearch } from "./records";
import type { LibraryDatabase } from "./schema";
import { searchIds } from "./search";

/** Milliseconds that counting keeps behind what a reader does: opens the library, edits clips. */
const PAUSE_MS = 700;

/**
 * Tells how many clips each saved search would show, one after the other, and again whenever clips
 * have changed. Begins when the list beside it has had time to be painted.
 *
 * @param signal ends it
 * @throws if the library cannot be read
 */
export async function keepCounting(
  database: LibraryDatabase,
  searches: readonly SavedSearch[],
  tell: (id: string, count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const changes = changesOf(database, signal, PAUSE_MS);
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  while (!signal.aborted) {
    for (const search of searches) {
      const count = await countFound(database, search, signal);
      if (signal.aborted) return;
      tell(search.id, count);
    }
    await changes.next();
  }
}

/** Too small if it is ended before it is done. */
async function countFound(
  database: LibraryDatabase,
  { text, ...selection }: SavedSearch,
  signal: AbortSignal,
): Promise<number> {
  if (text === "") return (await listIds(database, selection)).length;
  let count = 0;
  for await (const ids of searchIds(database, selection, text)) {
    if (signal.aborted) break;
    count += ids.length;
  }
  return count;
}
