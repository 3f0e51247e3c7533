import { useEffect, useRef, useState } from "preact/hooks";
import type { Failure } from "@/utils/clip/failure";
import { listIds, readRows, type Selection, type View } from "@/utils/library/list";
import { watch } from "@/utils/library/live";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import { type Hits, watchHits } from "@/utils/library/search";
import type { Snapshot } from "@/utils/library/snapshot";
import { useLive, useWatched } from "./use-live";
import { useNewestRows } from "./use-newest-rows";

export interface ClipQuery {
  view: View;
  tags: readonly string[];
  /** What stands in the search field. */
  text: string;
}

export interface Clips {
  /** undefined: the library has not answered yet. */
  ids: readonly string[] | undefined;
  /** There are no more ids to come. */
  isWhole: boolean;
  /** What is painted until then: the newest clips as they were seen last. */
  newest: Snapshot | null;
  rows: ReadonlyMap<string, ClipRow>;
  failure: Failure | null;
  onInSight(ids: readonly string[]): void;
}

/** How long the typing pauses before a search starts, in milliseconds. */
const TYPING_PAUSE_MS = 80;

/** The list that the library gives for a query, and the rows that are in sight. */
export function useClips(database: LibraryDatabase, { view, tags, text }: ClipQuery): Clips {
  const settled = useSettled(text.trim(), TYPING_PAUSE_MS);
  const selection = { view, tags };
  const { value, failure } = useWatched<Hits>(
    (watcher) =>
      settled
        ? watchHits(database, selection, settled, watcher)
        : watch(database, () => wholeList(database, selection), watcher),
    [view, tags.join("\n"), settled],
  );
  const newest = useNewestRows(database);
  const { rows, onInSight } = useRows(database, newest);
  const isAll = view === "all" && tags.length === 0 && text.trim() === "";
  return {
    ids: value?.ids,
    isWhole: value?.isWhole ?? false,
    newest: isAll && !failure ? newest : null,
    rows,
    failure,
    onInSight,
  };
}

const wholeList = async (database: LibraryDatabase, selection: Selection): Promise<Hits> => ({
  ids: await listIds(database, selection),
  isWhole: true,
});

/** A value once it has stopped changing; what is empty settles at once. */
function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setSettled, value ? pause : 0, value);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

/** More rows than a list ever shows at once. */
const ROWS_KEPT = 400;

/**
 * Reads the rows in sight. Those just scrolled away stay, so that going back shows no blanks, and
 * those of the snapshot stand in until they have been read.
 */
function useRows(database: LibraryDatabase, newest: Snapshot | null) {
  const [inSight, setInSight] = useState<readonly string[]>([]);
  const { value } = useLive(database, () => readRows(database, inSight), [inSight]);
  const rows = useRef<Map<string, ClipRow>>(new Map());
  for (const row of value ?? []) {
    rows.current.delete(row.id);
    rows.current.set(row.id, row);
  }
  for (const row of newest?.rows ?? []) {
    if (!rows.current.has(row.id)) rows.current.set(row.id, row);
  }
  for (const id of [...rows.current.keys()].slice(0, -ROWS_KEPT)) rows.current.delete(id);
  return { rows: rows.current, onInSight: setInSight };
}
