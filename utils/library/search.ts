import type { Selection } from "./list";
import { onChange, type Watcher } from "./live";
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

/** Milliseconds between two looks at a search that goes on: changes and further hits wait so long. */
const PAUSE_MS = 100;

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
  void keepSearching(database, () => searchIds(database, selection, text), watcher, ending.signal);
  return () => ending.abort();
}

async function keepSearching(
  database: LibraryDatabase,
  search: () => AsyncGenerator<string[]>,
  watcher: Watcher<Hits>,
  signal: AbortSignal,
): Promise<void> {
  const changes = changesOf(database, signal);
  try {
    await collect(search(), watcher, true, signal);
    while (!signal.aborted) {
      await changes.next();
      if (!signal.aborted) await collect(search(), watcher, false, signal);
    }
  } catch (error) {
    if (!signal.aborted) watcher.error(error);
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));

/** Waits for a change since the last one that was waited for; many within a pause are one. */
function changesOf(database: LibraryDatabase, signal: AbortSignal) {
  let hasChanged = false;
  let wake = () => {};
  const stop = onChange(database, ["clips"], () => {
    hasChanged = true;
    wake();
  });
  signal.addEventListener("abort", () => {
    stop();
    wake();
  });
  return {
    async next(): Promise<void> {
      if (!hasChanged && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await pause();
      hasChanged = false;
    },
  };
}

async function collect(
  batches: AsyncGenerator<string[]>,
  watcher: Watcher<Hits>,
  isShownGrowing: boolean,
  signal: AbortSignal,
): Promise<void> {
  const hits: string[] = [];
  let shownAt = Number.NEGATIVE_INFINITY;
  for await (const some of batches) {
    if (signal.aborted) return;
    for (const id of some) hits.push(id);
    if (!isShownGrowing || performance.now() - shownAt < PAUSE_MS) continue;
    shownAt = performance.now();
    watcher.next({ ids: [...hits], isWhole: false });
  }
  watcher.next({ ids: hits, isWhole: true });
}
