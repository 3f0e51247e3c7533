import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Failure } from "@/utils/clip/failure";
import type { HitText } from "@/utils/library/hit-texts";
import { listIds, type Ordering, readRows, type View } from "@/utils/library/list";
import { type Watcher, watch } from "@/utils/library/live";
import type { Group, OrderedList } from "@/utils/library/ordered-list";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { Hits } from "@/utils/library/search";
import type { Snapshot } from "@/utils/library/snapshot";
import { useLive, useWatched } from "./use-live";
import { useNewestRows } from "./use-newest-rows";
import { type Search, useQuery } from "./use-query";

export interface ClipQuery {
  view: View;
  tags: readonly string[];
  /** What stands in the search field. */
  text: string;
  ordering: Ordering;
  /** Of what a search finds; null: the best first. */
  hitOrdering: Ordering | null;
}

/** How what is asked for is ordered; null: hits, the best first. */
export const orderingOf = ({ text, ordering, hitOrdering }: ClipQuery): Ordering | null =>
  text.trim() === "" ? ordering : hitOrdering;

export const NEWEST_FIRST: Ordering = { by: "clipped", isGrouped: false };

export interface Clips {
  /** undefined: the library has not answered yet. */
  ids: readonly string[] | undefined;
  groups: readonly Group[];
  /** There are no more ids to come. */
  isWhole: boolean;
  /** What is painted until then: the newest clips as they were seen last. */
  newest: Snapshot | null;
  /** What `ids` are the answer to: a newer question may still be open. */
  asked: ClipQuery;
  rows: ReadonlyMap<string, ClipRow>;
  /** null: this is no search. */
  hits: ReadonlyMap<string, HitText> | null;
  /** Why the search cannot be read, in a sentence. */
  problem: string | null;
  failure: Failure | null;
  onInSight(ids: readonly string[]): void;
}

/** The list that the library gives for a query, and the rows that are in sight or being read. */
export function useClips(
  database: LibraryDatabase,
  typed: ClipQuery,
  current: string | null,
): Clips {
  const { view, tags, ordering, hitOrdering } = typed;
  const { text, search, problem } = useQuery(typed.text);
  const { value: answer, failure } = useWatched<Answer>(
    (watcher) =>
      watchAnswer(database, { view, tags, text, ordering, hitOrdering }, search, watcher),
    [view, tags.join("\n"), text, JSON.stringify([ordering, hitOrdering])],
  );
  const hasAnswered = answer !== undefined;
  useEffect(() => {
    if (!hasAnswered) return;
    void import("@/utils/library/search").then(({ prepareSearch }) => prepareSearch(database));
  }, [database, hasAnswered]);
  const newest = useNewestRows(database);
  const [inSight, setInSight] = useState<readonly string[]>(NONE);
  const wanted = useMemo(
    () => (current === null || inSight.includes(current) ? inSight : [...inSight, current]),
    [inSight, current],
  );
  const isAll = view === "all" && tags.length === 0 && text === "" && isNewestFirst(ordering);
  return {
    ids: answer?.ids,
    groups: answer?.groups ?? NO_GROUPS,
    isWhole: answer?.isWhole ?? false,
    newest: isAll && !failure ? newest : null,
    asked: answer?.asked ?? { view, tags, text, ordering, hitOrdering },
    rows: useRows(database, wanted, newest),
    hits: useHits(database, inSight, search),
    problem,
    failure,
    onInSight: setInSight,
  };
}

const NONE: readonly string[] = [];
const NO_GROUPS: readonly Group[] = [];

const isNewestFirst = ({ by, isGrouped }: Ordering) => by === "clipped" && !isGrouped;

interface Answer extends Hits {
  asked: ClipQuery;
  groups: readonly Group[];
}

function watchAnswer(
  database: LibraryDatabase,
  asked: ClipQuery,
  search: Search | null,
  watcher: Watcher<Answer>,
): () => void {
  const { text, ordering, hitOrdering, ...selection } = asked;
  const error = (reason: unknown) => watcher.error(reason);
  if (search && hitOrdering) {
    return watchLoaded(import("./ordered-hits"), ({ watchOrderedHits }) =>
      watchOrderedHits(
        database,
        { selection, text, ordering: hitOrdering },
        { next: (list) => watcher.next({ ...list, isWhole: true, asked }), error },
      ),
    );
  }
  if (search) {
    const next = (hits: Hits) => watcher.next({ ...hits, groups: NO_GROUPS, asked });
    return search.watchHits(database, selection, text, { next, error });
  }
  const next = (list: OrderedList) => watcher.next({ ...list, isWhole: true, asked });
  if (isNewestFirst(ordering)) {
    const list = async () => ({ ids: await listIds(database, selection), groups: [] });
    return watch(database, list, { next, error });
  }
  // The popup knows no other order and opens without it.
  return watchLoaded(import("@/utils/library/ordered-list"), ({ listOrdered }) =>
    watch(database, () => listOrdered(database, selection, ordering), { next, error }),
  );
}

/** Watches once something is loaded, unless it has ended by then. */
function watchLoaded<T>(loading: Promise<T>, start: (loaded: T) => () => void): () => void {
  let end: (() => void) | null = () => {};
  void loading.then((loaded) => {
    if (end) end = start(loaded);
  });
  return () => {
    end?.();
    end = null;
  };
}

/** More rows than a list ever shows at once. */
const ROWS_KEPT = 400;

/**
 * Reads some rows. Those just scrolled away stay, so that going back shows no blanks, and
 * those of the snapshot stand in until they have been read.
 */
function useRows(
  database: LibraryDatabase,
  wanted: readonly string[],
  newest: Snapshot | null,
): ReadonlyMap<string, ClipRow> {
  const { value } = useLive(database, () => readRows(database, wanted), [wanted]);
  const rows = useRef<Map<string, ClipRow>>(new Map());
  for (const row of value ?? []) {
    rows.current.delete(row.id);
    rows.current.set(row.id, row);
  }
  for (const row of newest?.rows ?? []) {
    if (!rows.current.has(row.id)) rows.current.set(row.id, row);
  }
  for (const id of [...rows.current.keys()].slice(0, -ROWS_KEPT)) rows.current.delete(id);
  return rows.current;
}

/** What the search found in the clips in sight. */
function useHits(database: LibraryDatabase, inSight: readonly string[], search: Search | null) {
  const { value } = useLive(
    database,
    async () => ({ search, texts: await search?.readHitTexts(database, inSight, search.query) }),
    [inSight, search],
  );
  if (!search) return null;
  // Marks of the search before would stand in the wrong places.
  return (value?.search === search && value.texts) || NO_TEXTS;
}

const NO_TEXTS: ReadonlyMap<string, HitText> = new Map();
