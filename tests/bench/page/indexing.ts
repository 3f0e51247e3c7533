import { keepIndex } from "@/utils/library/keep-index";
import { deleteClips } from "@/utils/library/purge";
import { saveClips } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { paceBy } from "@/utils/search/pace";
import { generatedClip } from "../generated-clips";

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
  const indexing = new Gaps();
  let ms = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const first = count + 1_000 + batch * BATCH;
    const clips = Array.from({ length: BATCH }, (_, place) => generatedClip(first + place));
    await saveClips(database, clips);
    added.push(...clips.map(({ id }) => id));
    const begun = performance.now();
    await indexing.watch(keepIndex(database, pace, undefined, { tail: 0 }));
    ms += performance.now() - begun;
  }
  const resting = new Gaps();
  await resting.watch(new Promise((resolve) => setTimeout(resolve, ms)));
  await deleteClips(database, added, new Date());
  await keepIndex(database, pace);
  database.close();
  return { indexing: indexing.stalls, resting: resting.stalls };
}

/** How finely times are told apart, in milliseconds, and the longest that are. */
const FINE = 0.1;
const LONGEST = 10_000;

/**
 * The times between one turn of the thread and the next. Only counted: a list of a million of them
 * has to be collected, and collecting blocks the thread.
 */
class Gaps {
  readonly #counts = new Uint32Array(LONGEST / FINE);
  #longest = 0;

  /** As long as something goes on. */
  async watch(work: Promise<unknown>): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    let before = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      this.#add(now - before);
      before = now;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    await work;
    port1.close();
  }

  get stalls(): Stalls {
    let left = this.#counts.reduce((sum, count) => sum + count, 0) * 0.001;
    const usual = this.#counts.findLastIndex((count) => {
      left -= count;
      return left < 0;
    });
    return { longest: this.#longest, usual: usual * FINE };
  }

  #add(gap: number): void {
    const place = Math.min(Math.floor(gap / FINE), this.#counts.length - 1);
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#longest = Math.max(this.#longest, gap);
  }
}
