import { browser } from "wxt/browser";
import { copyStore } from "@/utils/browser/copy-store";
import { openLibrary } from "@/utils/browser/open-library";
import { restoreIfLost } from "@/utils/browser/second-copy";
import type { Clip } from "@/utils/clip/clip";
import { importClips } from "@/utils/library/import-clips";
import { recheckCopy } from "@/utils/library/recheck-copy";
import { keepClip } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { generatedClip } from "../generated-clips";

/** Milliseconds; those of saves, one each. */
export interface CopyCosts {
  saves: { plain: number[]; copied: number[] };
  imports: { plain: number; copied: number };
  restoring: number;
  restored: number;
  bytes: { library: number; copy: number };
}

/** Saves of which the time is taken, with a copy and without, by turns. */
const SAVES = 60;
/** Clips of one import. */
const IMPORTED = 500;

/** What a second copy costs a library that grows to some size, and how long bringing it back takes. */
export async function copyCosts(clips: number): Promise<CopyCosts> {
  const libraries = {
    plain: new LibraryDatabase(),
    copied: openLibrary(() => import("@/utils/browser/second-copy")),
  };
  const costs: CopyCosts = {
    saves: { plain: [], copied: [] },
    imports: { plain: 0, copied: 0 },
    restoring: 0,
    restored: 0,
    bytes: { library: 0, copy: 0 },
  };
  let made = 0;
  const make = (): Clip => generatedClip(made++);
  for (let save = 0; save < SAVES; save += 1) {
    for (const kind of ["plain", "copied"] as const) {
      const clip = make();
      costs.saves[kind].push(await timed(() => keepClip(libraries[kind], clip)));
    }
  }
  // As many with a copy as the library is to have: those without are not brought back.
  while (made < 2 * clips) {
    for (const kind of ["plain", "copied"] as const) {
      const some = Array.from({ length: IMPORTED }, make);
      const incoming = some.map((clip) => ({ clip, changedAt: clip.clippedAt }));
      const records = { clips: incoming, records: [] };
      costs.imports[kind] += await timed(() => importClips(libraries[kind], records, "merge"));
    }
  }
  costs.bytes = await bytesInUse();
  libraries.plain.close();
  libraries.copied.close();
  await new LibraryDatabase().delete();
  const empty = new LibraryDatabase();
  costs.restoring = await timed(() => restoreIfLost(empty));
  costs.restored = await empty.clips.count();
  empty.close();
  return costs;
}

/** The library's, and those of both layers of its copy. */
async function bytesInUse(): Promise<CopyCosts["bytes"]> {
  const { storageBuckets } = navigator as Navigator & {
    storageBuckets: { open(name: string): Promise<StorageManager> };
  };
  const bucket = await storageBuckets.open("copy");
  const { usage: bulk = 0 } = await bucket.estimate();
  // Of all buckets.
  const { usage = 0 } = await navigator.storage.estimate();
  const recent = await browser.storage.local.getBytesInUse();
  return { library: usage - bulk, copy: recent + bulk };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Copies what has no copy yet as the background does, without its pauses and in the same place. */
export async function copyWhole(): Promise<void> {
  const database = new LibraryDatabase();
  await recheckCopy(database, copyStore, {
    alone: (copy) => navigator.locks.request("secondCopy", copy),
    rest: async () => {},
  });
  database.close();
}
