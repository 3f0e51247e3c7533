import { PartMissing } from "../search/index/part-cache";
import { byRank, type Hit } from "../search/index/ranked-hits";
import { SearchIndex } from "../search/index/search-index";
import { matches, matchesFacts, searchedClip } from "../search/match";
import { parseQuery } from "../search/parse-query";
import type { Query } from "../search/query";
import { indexStorage } from "./index-storage";
import { isIn, type Selection } from "./list";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";
import { searchFacts } from "./search-facts";
import { taggedClips } from "./tagged";
import { UnindexedClips } from "./unindexed-clips";

/** Hits looked at in one reading: few at first, so that they are shown at once. */
const FIRST_BATCH = 50;
const BATCH = 500;

/** Unindexed clips that are ranked among the others; those beyond come last. */
const RANKED = 256;

/** How often a search begins anew because the index was changed under its hands. */
const ATTEMPTS = 3;

interface Reader {
  index: SearchIndex;
  unindexed: UnindexedClips;
}

/** What searches of a page have read so far serves the next one. */
const readers = new WeakMap<LibraryDatabase, Reader>();

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
        yield fresh;
      }
      return;
    } catch (error) {
      if (!(error instanceof PartMissing) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function* search(
  database: LibraryDatabase,
  selection: Selection,
  query: Query,
): AsyncGenerator<string[]> {
  const { index, unindexed } = readerOf(database);
  const [state, tagged] = await Promise.all([
    indexStorage(database).readState(),
    taggedClips(database, query, selection.view),
  ]);
  const [seen, { hits, isExact }] = await Promise.all([
    unindexed.matching(query, state.unindexed.slice(-RANKED)),
    index.ask(state, { query, tagged }),
  ]);
  for await (const batch of inBatches(ranked(hits, seen))) {
    yield await chosen(database, batch, selection, isExact ? null : query, query);
  }
  for (let end = state.unindexed.length - RANKED; end > 0; end -= BATCH) {
    const more = await unindexed.matching(
      query,
      state.unindexed.slice(Math.max(0, end - BATCH), end),
    );
    yield await chosen(database, more.sort(byRank), selection, null, query);
  }
}

function readerOf(database: LibraryDatabase): Reader {
  const known = readers.get(database);
  if (known) return known;
  const reader = {
    index: new SearchIndex(indexStorage(database)),
    unindexed: new UnindexedClips(database),
  };
  readers.set(database, reader);
  return reader;
}

/** Two rankings as one. */
async function* ranked(hits: AsyncIterable<Hit>, others: readonly Hit[]): AsyncGenerator<Hit> {
  const waiting = [...others].sort(byRank);
  for await (const hit of hits) {
    while (waiting[0] && byRank(waiting[0], hit) < 0) yield waiting.shift() as Hit; // it is there
    yield hit;
  }
  yield* waiting;
}

async function* inBatches(hits: AsyncIterable<Hit>): AsyncGenerator<Hit[]> {
  let batch: Hit[] = [];
  let size = FIRST_BATCH;
  for await (const hit of hits) {
    batch.push(hit);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    size = BATCH;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Of hits, the ids that belong to the selection and meet the conditions that the index leaves to
 * the row.
 *
 * @param unsure the query, if its words have to be looked for in the text
 */
async function chosen(
  database: LibraryDatabase,
  hits: readonly Hit[],
  selection: Selection,
  unsure: Query | null,
  query: Query,
): Promise<string[]> {
  const rows = await database.clips.bulkGet(hits.map(({ id }) => id));
  const kept = rows.filter(
    (row) =>
      row !== undefined && isSelected(row, selection) && matchesFacts(query, searchFacts(row)),
  ) as ClipRow[]; // `filter` has taken out what is gone
  const meant = unsure ? await holding(database, kept, unsure) : kept;
  return meant.map(({ id }) => id);
}

const isSelected = (row: ClipRow, { view, tags }: Selection) =>
  isIn(view, row) && tags.every((tag) => row.tags.includes(tag));

async function holding(
  database: LibraryDatabase,
  rows: ClipRow[],
  query: Query,
): Promise<ClipRow[]> {
  const bodies = await database.bodies.bulkGet(rows.map(({ id }) => id));
  return rows.filter((row, place) =>
    matches(query, searchedClip(searchFacts(row), bodies[place]?.textContent ?? "")),
  );
}
