import type { Clip } from "@/utils/clip/clip";
import "@/utils/library/run-search";
import { LibraryDatabase } from "@/utils/library/schema";
import { searchIds } from "@/utils/library/search";
import { type Engine, SHOWN } from "./engine";

const ALL = { view: "all", tags: [] } as const;
const BATCH = 250;

/** The library itself: clips, and the index beside them. */
export function ours(): Engine {
  const database = new LibraryDatabase();
  return {
    async build(clips) {
      // A page that searches does not load what saves and indexes.
      const [{ saveClips }, { keepIndex }, { paceBy }] = await Promise.all([
        import("@/utils/library/save"),
        import("@/utils/library/keep-index"),
        import("@/utils/search/pace"),
      ]);
      let batch: Clip[] = [];
      for (const clip of clips) {
        batch.push(clip);
        if (batch.length < BATCH) continue;
        await saveClips(database, batch);
        batch = [];
      }
      if (batch.length > 0) await saveClips(database, batch);
      await keepIndex(
        database,
        paceBy(() => performance.now(), rest),
        undefined,
        { tail: 0 },
      );
    },
    close() {},
    async open() {},
    async search(query) {
      const found: string[] = [];
      for await (const ids of searchIds(database, ALL, query)) {
        found.push(...ids);
        if (found.length >= SHOWN) break;
      }
      return found.map(numberOf);
    },
    // What a save does for the index, in the save's own transaction.
    async add(clip) {
      const { markUnindexed } = await import("@/utils/library/unindexed");
      return database.transaction("rw", [database.counts, database.unindexed], async () => {
        await database.counts.get("all");
        const begun = performance.now();
        await markUnindexed(database, [clip.id]);
        return performance.now() - begun;
      });
    },
    async bytes() {
      let sum = 0;
      await database.parts.each(({ bytes }) => {
        sum += bytes.length;
      });
      return sum;
    },
  };
}

const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Generated ids tell when a clip was made, and so its number. */
const numberOf = (id: string) =>
  (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - Date.UTC(2010, 0, 1)) / 3_600_000;
