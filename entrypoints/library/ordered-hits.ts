import type { Ordering, Selection } from "@/utils/library/list";
import type { Watcher } from "@/utils/library/live";
import { listOrdered, type OrderedList } from "@/utils/library/ordered-list";
import type { LibraryDatabase } from "@/utils/library/schema";
import { type Hits, watchHits } from "@/utils/library/search";

interface Asked {
  selection: Selection;
  text: string;
  ordering: Ordering;
}

/**
 * What a search finds, in the order of a list. Told when all of it has been found, and again
 * whenever that changes.
 *
 * @returns what ends it
 */
export function watchOrderedHits(
  database: LibraryDatabase,
  { selection, text, ordering }: Asked,
  watcher: Watcher<OrderedList>,
): () => void {
  let latest: Hits | null = null;
  const next = async (hits: Hits) => {
    latest = hits;
    if (!hits.isWhole) return;
    const list = await listOrdered(database, selection, ordering, hits.ids);
    if (latest === hits) watcher.next(list);
  };
  const error = (reason: unknown) => watcher.error(reason);
  const end = watchHits(database, selection, text, {
    next: (hits) => void next(hits).catch(error),
    error,
  });
  return () => {
    latest = null;
    end();
  };
}
