import { useEffect, useState } from "preact/hooks";
import type { Failure } from "@/utils/clip/failure";
import { libraryFailure } from "@/utils/library/library-failure";
import { type Watcher, watch } from "@/utils/library/live";
import type { LibraryDatabase } from "@/utils/library/schema";

export interface Live<T> {
  /** undefined until the library has answered for the first time. */
  value: T | undefined;
  failure: Failure | null;
}

/**
 * What a query over the library says, now and after every change. While a changed query has not
 * answered yet, the last answer stays.
 */
export const useLive = <T>(
  database: LibraryDatabase,
  query: () => Promise<T>,
  dependencies: readonly unknown[],
): Live<T> => useWatched((watcher) => watch(database, query, watcher), dependencies);

/** What is told to a watcher, from when a component is shown until it has gone. */
export function useWatched<T>(
  subscribe: (watcher: Watcher<T>) => () => void,
  dependencies: readonly unknown[],
): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, failure: null });
  useEffect(
    () =>
      subscribe({
        next: (value) => setLive({ value, failure: null }),
        error: (error) => {
          const failure = libraryFailure(error);
          if (!failure) reportError(error);
          setLive({ value: undefined, failure: failure ?? { kind: "libraryUnavailable" } });
        },
      }),
    dependencies,
  );
  return live;
}
