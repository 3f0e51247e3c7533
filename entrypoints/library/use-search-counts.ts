import { useEffect, useState } from "preact/hooks";
import type { SavedSearch } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";

/** How many clips each saved search would show, by its id; one that is not counted yet is missing. */
export function useSearchCounts(
  database: LibraryDatabase,
  searches: readonly SavedSearch[],
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(NONE);
  // Another name is the same search.
  const asked = JSON.stringify(searches.map(({ id, text, tags, view }) => [id, text, tags, view]));
  useEffect(() => {
    if (searches.length === 0) return;
    const ending = new AbortController();
    const tell = (id: string, count: number) =>
      setCounts((before) =>
        before.get(id) === count ? before : new Map([...before, [id, count]]),
      );
    // The list tells of a library that cannot be read; a count is only missing then.
    import("@/utils/library/count-found")
      .then(({ keepCounting }) => keepCounting(database, searches, tell, ending.signal))
      .catch(() => {});
    return () => ending.abort();
  }, [database, asked]);
  return counts;
}

const NONE: ReadonlyMap<string, number> = new Map();
