import { changesOf } from "./changes";
import type { Watcher } from "./live";
import type { LibraryDatabase } from "./schema";
import type { Hits } from "./search";

/** Milliseconds between two looks at a search that goes on: changes and further hits wait so long. */
const PAUSE_MS = 100;

/** See `watchHits`. */
export async function keepSearching(
  database: LibraryDatabase,
  search: () => AsyncGenerator<string[]>,
  watcher: Watcher<Hits>,
  signal: AbortSignal,
): Promise<void> {
  const changes = changesOf(database, signal, PAUSE_MS);
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
