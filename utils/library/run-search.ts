import { PartMissing } from "../search/index/part-cache";
import { byRank, type Hit } from "../search/index/ranked-hits";
import { parseQuery } from "../search/parse-query";
import type { Query } from "../search/query";
import type { Selection } from "./list";
import type { LibraryDatabase } from "./schema";
import { SearchMemory } from "./search-memory";
import { type Sieve, sieveFor } from "./search-sieve";
import { listedClips, withTagsMeant } from "./tagged";
import { hitsAmong } from "./unindexed-clips";

/** Hits looked at in one reading, if they have to be: few at first, so that they are shown soon. */
const LOOKED_AT = [12, 50, 200];

/** How often a search begins anew because the index was changed under its hands. */
const ATTEMPTS = 3;

const memories = new WeakMap<LibraryDatabase, SearchMemory>();

/** See `searchIds`. */
export async function* runSearch(
  database: LibraryDatabase,
  selection: Selection,
  text: string,
): AsyncGenerator<string[]> {
  const query = parseQuery(text);
  if (query.kind !== "query") return;
  const shown = new Set<string>();
  for (let attempt = 1; ; attempt += 1) {
    try {
      for await (const ids of search(database, selection, query)) {
        const fresh = ids.filter((id) => !shown.has(id));
        for (const id of fresh) shown.add(id);
        if (fresh.length > 0) yield fresh;
      }
      return;
    } catch (error) {
      memoryOf(database).forget();
      if (!(error instanceof PartMissing) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** See `prepareSearch`. */
export async function prepare(database: LibraryDatabase): Promise<void> {
  await memoryOf(database).state();
}

async function* search(
  database: LibraryDatabase,
  selection: Selection,
  asked: Query,
): AsyncGenerator<string[]> {
  const memory = memoryOf(database);
  const state = await memory.state();
  const query = withTagsMeant(asked, state.tags);
  const listed = await listedClips(database, query, selection.view, state.tags);
  const [tail, { hits, isExact }] = await Promise.all([
    state.tail,
    memory.index.ask(state, { query, listed }),
  ]);
  const sieve = sieveFor(database, selection, query, state.trash, isExact);
  yield* sieved(merged(hits, hitsAmong(tail, query)), sieve);
  // The index knows nothing of these, so that each has to be looked at.
  const looking = sieveFor(database, selection, query, state.trash, false);
  yield* sieved([state.behind.map((id) => ({ id, time: 0, titleHits: 0 }))], looking);
}

function memoryOf(database: LibraryDatabase): SearchMemory {
  const known = memories.get(database) ?? new SearchMemory(database);
  memories.set(database, known);
  return known;
}

async function* sieved(
  batches: AsyncIterable<Hit[]> | Iterable<Hit[]>,
  sieve: Sieve,
): AsyncGenerator<string[]> {
  const sized = sieve.isCheap ? batches : inSizes(batches);
  for await (const batch of sized) yield await sieve.keep(batch.map(({ id }) => id));
}

/** Two rankings as one. */
async function* merged(
  batches: AsyncIterable<Hit[]>,
  others: readonly Hit[],
): AsyncGenerator<Hit[]> {
  const waiting = [...others].sort(byRank);
  let next = 0;
  for await (const batch of batches) {
    const both: Hit[] = [];
    for (const hit of batch) {
      for (let other = waiting[next]; other && byRank(other, hit) < 0; other = waiting[next]) {
        both.push(other);
        next += 1;
      }
      both.push(hit);
    }
    yield both;
  }
  yield waiting.slice(next);
}

/** The same hits in portions that grow. */
async function* inSizes(batches: AsyncIterable<Hit[]> | Iterable<Hit[]>): AsyncGenerator<Hit[]> {
  let portion: Hit[] = [];
  let step = 0;
  const size = () => LOOKED_AT[Math.min(step, LOOKED_AT.length - 1)] ?? 1;
  for await (const batch of batches) {
    for (const hit of batch) {
      portion.push(hit);
      if (portion.length < size()) continue;
      yield portion;
      portion = [];
      step += 1;
    }
  }
  yield portion;
}
