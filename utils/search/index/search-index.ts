import { findDocuments, type Question } from "./find-documents";
import { PartCache } from "./part-cache";
import { type Hit, rankedHits } from "./ranked-hits";
import type { Directories } from "./segment-reader";
import type { IndexState, IndexStorage } from "./storage";

export interface IndexAnswer {
  /** Best first, read as far as somebody asks. */
  hits: AsyncGenerator<Hit>;
  /** False: whether a hit meets the words of the query has to be seen in the clip itself. */
  isExact: boolean;
}

/**
 * Answers queries from an index. Keeps what it has read, so that the next letter of a query costs
 * little; one for each page is enough.
 */
export class SearchIndex {
  readonly #parts: PartCache;
  readonly #directories: Directories = new Map();

  constructor(storage: Pick<IndexStorage, "readParts">) {
    this.#parts = new PartCache(storage);
  }

  /** @throws PartMissing, also while hits are read, if the state is no longer the newest */
  async ask({ manifest, unindexed }: IndexState, question: Question): Promise<IndexAnswer> {
    const found = await findDocuments(manifest, this.#directories, this.#parts, question);
    const ids = new Set(unindexed.map(({ id }) => id));
    const hits = without(ids, rankedHits(found.segments, this.#parts));
    return { hits, isExact: found.isExact };
  }
}

/** About unindexed clips the segments are not believed. */
async function* without(ids: ReadonlySet<string>, hits: AsyncIterable<Hit>): AsyncGenerator<Hit> {
  for await (const hit of hits) if (!ids.has(hit.id)) yield hit;
}
