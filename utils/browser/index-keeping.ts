import { keepIndex } from "../library/keep-index";
import type { LibraryDatabase } from "../library/schema";
import { TAIL } from "../search/index/indexer";
import { paceBy } from "../search/pace";

const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

let isRunning = false;

/**
 * Brings the search index up to date in the background, a few milliseconds at a time. The browser
 * may stop it at any moment; what is not indexed yet is searched all the same.
 *
 * @param tail clips that may stay unindexed
 */
export async function keepIndexUpToDate(database: LibraryDatabase, tail = TAIL): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  try {
    await keepIndex(
      database,
      paceBy(() => performance.now(), rest),
      undefined,
      { tail },
    );
  } finally {
    isRunning = false;
  }
}
