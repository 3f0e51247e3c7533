import { Indexer, type StepOptions } from "../search/index/indexer";
import type { Pace } from "../search/index/storage";
import { type IndexFaults, verifyIndex } from "../search/index/verify";
import { indexStorage } from "./index-storage";
import type { LibraryDatabase } from "./schema";
import { readForIndex } from "./search-facts";

/** How often an indexer begins anew when another one has been quicker. */
const PATIENCE = 3;

/**
 * Brings the search index up to date, until there is nothing to do or it is told to stop. Call it
 * when the browser has time; giving it up at any moment loses no more than the last step.
 */
export async function keepIndex(
  database: LibraryDatabase,
  pace: Pace,
  signal?: AbortSignal,
  options?: StepOptions,
): Promise<void> {
  const indexer = new Indexer(indexStorage(database), (ids) => readForIndex(database, ids));
  let patience = PATIENCE;
  while (!signal?.aborted && patience > 0) {
    const result = await indexer.step(pace, options);
    if (result === "idle") return;
    patience = result === "lost" ? patience - 1 : PATIENCE;
  }
}

/** Compares the index with all clips; changes nothing. */
export async function checkIndex(database: LibraryDatabase, pace: Pace): Promise<IndexFaults> {
  const ids = await database.clips.toCollection().primaryKeys();
  return verifyIndex(indexStorage(database), ids, (some) => readForIndex(database, some), pace);
}
