import { useEffect, useState } from "preact/hooks";
import type { LibraryDatabase } from "@/utils/library/schema";
import { newestRows, readSnapshot, type Snapshot, writeSnapshot } from "@/utils/library/snapshot";
import { useLive } from "./use-live";

/**
 * The newest clips: at once as a page saw them last, then as they are. Opening the database takes
 * longer the more there is in it; a page paints before that.
 */
export function useNewestRows(database: LibraryDatabase): Snapshot | null {
  const [remembered] = useState(() => readSnapshot(localStorage));
  const { value } = useLive(database, () => newestRows(database), []);
  useEffect(() => {
    if (value) writeSnapshot(localStorage, value);
  }, [value]);
  return value ?? remembered;
}
