import { keepIndex } from "../library/keep-index";
import type { LibraryDatabase } from "../library/schema";
import { paceBy } from "../search/pace";

const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What is being indexed, if anything is. */
let running: Promise<void> | null = null;

/**
 * Brings the search index up to date in the background, a few milliseconds at a time. The browser
 * may stop it at any moment; what is not indexed yet is searched all the same.
 */
export function keepIndexUpToDate(database: LibraryDatabase): void {
  running ??= keepIndex(
    database,
    paceBy(() => performance.now(), rest),
  ).finally(() => {
    running = null;
  });
}
