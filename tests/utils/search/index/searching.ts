import { fold } from "@/utils/search/fold";
import { byRank, type Hit } from "@/utils/search/index/ranked-hits";
import { SearchIndex } from "@/utils/search/index/search-index";
import { isTagged, matches, matchesFacts, searchedClip, titleHits } from "@/utils/search/match";
import type { Clause, Query } from "@/utils/search/query";
import { holdsTerm } from "@/utils/search/term";
import type { MemoryLibrary } from "./memory-storage";

/** Every clip that meets a query, by looking at all. */
export function scan(library: MemoryLibrary, query: Query): string[] {
  return [...library.clips.values()]
    .filter(({ facts, text }) => matches(query, searchedClip(facts, text)))
    .map(({ id }) => id)
    .sort();
}

/** What the index says, corrected by the tail: ids as they are shown, and how many clips were read. */
export async function search(
  library: MemoryLibrary,
  query: Query,
  index = new SearchIndex(library),
) {
  const { manifest } = await library.readState();
  const pending = [...library.unindexed.keys()];
  const answer = await index.ask(
    { manifest, unindexed: new Set(pending) },
    { query, listed: tagged(library, query) },
  );
  const ids: string[] = [];
  const ranks: { titleHits: number; time: number }[] = [];
  let read = 0;
  for await (const hit of oneByOne(answer.hits)) {
    const [clip] = await library.readClips([hit.id]);
    if (!clip || !matchesFacts(query, clip.facts)) continue;
    if (!answer.isExact) read += 1;
    if (!answer.isExact && !matches(query, searchedClip(clip.facts, clip.text))) continue;
    ids.push(hit.id);
    ranks.push(hit);
  }
  const isRanked = ranks.every(
    (rank, place) => place === 0 || byRank(ranks[place - 1]!, rank) <= 0,
  );
  const tail = (await library.readClips(pending)).filter((clip) =>
    matches(query, searchedClip(clip.facts, clip.text)),
  );
  return { ids: [...ids, ...tail.map(({ id }) => id)], isRanked, read, isExact: answer.isExact };
}

async function* oneByOne(batches: AsyncIterable<Hit[]>): AsyncGenerator<Hit> {
  for await (const hits of batches) yield* hits;
}

function tagged(library: MemoryLibrary, query: Query): Map<Clause, string[]> {
  const answer = new Map<Clause, string[]>();
  for (const clause of query.clauses) {
    const clips = [...library.clips.values()];
    if (clause.kind === "tag") {
      answer.set(
        clause,
        clips.filter(({ facts }) => isTagged(facts.tags, clause)).map(({ id }) => id),
      );
    }
    if (clause.kind === "words") {
      const meant = clips.filter(({ facts }) =>
        facts.tags.some((tag) => holdsTerm(fold(tag), clause.term)),
      );
      answer.set(
        clause,
        meant.map(({ id }) => id),
      );
    }
  }
  return answer;
}

export { titleHits };
