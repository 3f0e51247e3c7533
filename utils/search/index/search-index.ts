import { findDocuments, type Question } from "./find-documents";
import type { Manifest } from "./manifest";
import { PartCache } from "./part-cache";
import { type Hit, rankedHits } from "./ranked-hits";
import type { Directories } from "./segment-reader";
import type { IndexStorage } from "./storage";

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

  /** @throws PartMissing, also while hits are read, if the manifest is no longer the newest */
  async ask(manifest: Manifest, question: Question): Promise<IndexAnswer> {
    const found = await findDocuments(manifest, this.#directories, this.#parts, question);
    return { hits: rankedHits(found.segments, this.#parts), isExact: found.isExact };
  }
}
