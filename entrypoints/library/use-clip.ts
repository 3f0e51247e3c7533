import type { Clip } from "@/utils/clip/clip";
import { readClip } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { useLive } from "./use-live";

/** A whole clip, now and after every change of it; null: there is none, or it is still to be read. */
export function useClip(database: LibraryDatabase, id: string | undefined): Clip | null {
  const { value } = useLive(
    database,
    async () => (id === undefined ? null : readClip(database, id)),
    [id],
  );
  // While another one is being read, the last one stays.
  return value?.id === id ? (value ?? null) : null;
}
