import { countTags } from "@/utils/library/counts";
import { LibraryDatabase } from "@/utils/library/schema";
import { median } from "../table";

const ROUNDS = 5;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Milliseconds that all tags' counts take: kept ones, and by looking at every row. */
export async function tagCounts(): Promise<{ kept: number; scanned: number }> {
  const database = new LibraryDatabase();
  const kept: number[] = [];
  const scanned: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    kept.push(await timed(() => countTags(database)));
    scanned.push(await timed(() => scanTags(database)));
  }
  database.close();
  return { kept: median(kept), scanned: median(scanned) };
}

async function scanTags(database: LibraryDatabase): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  await database.clips.each(({ tags, trashed }) => {
    if (trashed) return;
    for (const tag of tags) sums.set(tag, (sums.get(tag) ?? 0) + 1);
  });
  return sums;
}

/** What a library of so many clips has on record. */
export async function librarySize(): Promise<{ clips: number; unindexed: number }> {
  const database = new LibraryDatabase();
  const [clips, unindexed] = await Promise.all([
    database.clips.count(),
    database.unindexed.count(),
  ]);
  database.close();
  return { clips, unindexed };
}

let held: string[] = [];

/** Reads all texts into memory and leaves them there. @returns how many */
export async function holdTexts(): Promise<number> {
  const database = new LibraryDatabase();
  held = [];
  await database.bodies.each(({ textContent }) => {
    held.push(textContent);
  });
  database.close();
  return held.length;
}
