import { onChange } from "./live";
import type { LibraryDatabase } from "./schema";

/** Changes of clips, in this page or in any other. */
export interface Changes {
  /** Waits for a change since the last one that was waited for; many within a pause are one. */
  next(): Promise<void>;
}

/**
 * @param signal ends it, and whatever is waited for
 * @param pauseMs milliseconds from a change until it is told
 */
export function changesOf(
  database: LibraryDatabase,
  signal: AbortSignal,
  pauseMs: number,
): Changes {
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
    async next() {
      if (!hasChanged && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      hasChanged = false;
    },
  };
}
