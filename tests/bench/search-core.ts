import { Indexer } from "@/utils/search/index/indexer";
import { SearchIndex } from "@/utils/search/index/search-index";
import { matches, type SearchedClip, searchedClip } from "@/utils/search/match";
import { paceBy } from "@/utils/search/pace";
import { parseQuery } from "@/utils/search/parse-query";
import type { Query } from "@/utils/search/query";
import { aCorpus, aPhrase, randomOf } from "../utils/search/index/corpus";
import { MemoryLibrary } from "../utils/search/index/memory-storage";

/** Hits that a list shows at first. */
const SHOWN = 50;

export interface CoreFigures {
  buildMs: number;
  longestStretchMs: number;
  megabytes: number;
  segments: number;
  /** Milliseconds of each query: to the hits that are shown first, verified. */
  index: number[];
  scan: number[];
}

/** Builds an index of synthetic clips and asks it; asks a scan of all folded texts the same. */
export async function measureCore(count: number, queries: number): Promise<CoreFigures> {
  const chance = randomOf(count);
  const library = new MemoryLibrary();
  const clips = aCorpus(count, chance);
  for (const clip of clips) library.keep(clip);
  const built = await build(library);
  const folded = clips.map(({ facts, text }) => searchedClip(facts, text));
  const asked = Array.from({ length: queries }, () => parseQuery(aPhrase(clips, chance))).filter(
    (query) => query.kind === "query",
  );
  const index = new SearchIndex(library);
  const figures: CoreFigures = {
    ...built,
    megabytes: library.bytes / 1e6,
    segments: library.manifest.segments.length,
    index: [],
    scan: [],
  };
  for (const query of asked) {
    const first = await firstHits(library, index, query, folded);
    if (query === asked[0]) continue;
    figures.index.push(await timed(() => firstHits(library, index, query, folded)));
    figures.scan.push(await timed(async () => folded.filter((clip) => matches(query, clip))));
    if (first > SHOWN) throw new Error("more than asked for");
  }
  return figures;
}

async function build(library: MemoryLibrary) {
  let longestStretchMs = 0;
  let since = performance.now();
  const rest = async () => {
    longestStretchMs = Math.max(longestStretchMs, performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
  const pace = paceBy(() => performance.now(), rest);
  const indexer = new Indexer(library, library.readClips);
  const begun = performance.now();
  while ((await indexer.step(pace)) !== "idle") await rest();
  return { buildMs: performance.now() - begun, longestStretchMs };
}

async function firstHits(
  library: MemoryLibrary,
  index: SearchIndex,
  query: Query,
  folded: readonly SearchedClip[],
): Promise<number> {
  const { manifest } = await library.readState();
  const view = { manifest, unindexed: new Set(library.unindexed.keys()) };
  const answer = await index.ask(view, { query, listed: new Map() });
  let found = 0;
  for await (const hits of answer.hits) {
    for (const { id } of hits) {
      const clip = folded[Number.parseInt(id.slice(4, 8), 16)];
      if (!answer.isExact && clip && !matches(query, clip)) continue;
      found += 1;
      if (found === SHOWN) return found;
    }
  }
  return found;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
