import { LibraryDatabase } from "@/utils/library/schema";
import { faultsOfPage } from "../../fuzz/fuzz-page";
import { mutatedPage } from "../../fuzz/mutate";
import { randomOf } from "../../utils/search/index/corpus";

export interface Fuzzed {
  /** The number of the page, which is its seed, and what went wrong. */
  faults: { seed: number; lines: string[] }[];
  /** Milliseconds of the page that took longest. */
  longest: number;
  longestSeed: number;
}

/** Takes the pages of a range of seeds through everything. */
async function fuzz(pages: string[], from: number, to: number): Promise<Fuzzed> {
  const database = new LibraryDatabase("fuzz");
  const fuzzed: Fuzzed = { faults: [], longest: 0, longestSeed: from };
  for (let seed = from; seed < to; seed += 1) {
    const html = mutatedPage(pages, randomOf(seed));
    const begun = performance.now();
    const lines = await faultsOfPage(html, database).catch((error) => [`${error}\n${error.stack}`]);
    const spent = performance.now() - begun;
    if (lines.length > 0) fuzzed.faults.push({ seed, lines });
    if (spent > fuzzed.longest) Object.assign(fuzzed, { longest: spent, longestSeed: seed });
  }
  database.close();
  return fuzzed;
}

declare global {
  interface Window {
    fuzz: typeof fuzz;
  }
}
window.fuzz = fuzz;
