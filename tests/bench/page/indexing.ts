import { keepIndex } from "@/utils/library/keep-index";
import { deleteClips } from "@/utils/library/purge";
import { saveClips } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { paceBy } from "@/utils/search/pace";
import { generatedClip } from "../generated-clips";
import { quantile } from "../table";

/** Clips that come one batch after the other: enough for merges of two sizes. */
const BATCHES = 11;
const BATCH = 64;

export interface Stalls {
  /** Longest time that the thread answered nobody, in milliseconds, and the 99.9th of 100 such times. */
  longest: number;
  usual: number;
}

/** How long a thread that indexes and merges keeps others waiting; and one that rests, beside it. */
export async function stalls(count: number): Promise<Record<"indexing" | "resting", Stalls>> {
  const database = new LibraryDatabase();
  const rest = () => new Promise<void>((resolve) => setTimeout(resolve));
  const pace = paceBy(() => performance.now(), rest);
  const added: string[] = [];
  let ms = 0;
  let all: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const first = count + 1_000 + batch * BATCH;
    const clips = Array.from({ length: BATCH }, (_, place) => generatedClip(first + place));
    await saveClips(database, clips);
    added.push(...clips.map(({ id }) => id));
    const begun = performance.now();
    all = all.concat(await gapsDuring(keepIndex(database, pace, undefined, { tail: 0 })));
    ms += performance.now() - begun;
  }
  const resting = await gapsDuring(new Promise((resolve) => setTimeout(resolve, ms)));
  await deleteClips(database, added, new Date());
  await keepIndex(database, pace);
  database.close();
  return { indexing: stallsOf(all), resting: stallsOf(resting) };
}

const stallsOf = (gaps: readonly number[]): Stalls => ({
  longest: gaps.reduce((longest, gap) => Math.max(longest, gap), 0),
  usual: quantile(gaps, 0.999),
});

/** Milliseconds between one turn of the thread and the next, as long as something goes on. */
async function gapsDuring(work: Promise<unknown>): Promise<number[]> {
  const { port1, port2 } = new MessageChannel();
  const gaps: number[] = [];
  let before = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    gaps.push(now - before);
    before = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work;
  port1.close();
  return gaps;
}
