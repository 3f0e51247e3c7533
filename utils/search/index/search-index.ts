import { findDocuments } from "./find-documents";
import type { Manifest } from "./manifest";
import { PartCache } from "./part-cache";
import type { Question } from "./plan";
import { type Hit, rankedHits, type SegmentTimes } from "./ranked-hits";
import { type Directories, readDirectories } from "./segment-reader";
import type { IndexStorage, PartKey } from "./storage";

/** What a search has to know of the index's state. */
export interface IndexView {
  manifest: Manifest;
  /** Ids of clips about which the segments are not believed. */
  unindexed: ReadonlySet<string>;
}

export interface IndexAnswer {
  /** Best first, some at a time, read as far as somebody asks. */
  hits: AsyncGenerator<Hit[]>;
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
  readonly #times: SegmentTimes = new Map();

  constructor(storage: Pick<IndexStorage, "readParts">) {
    this.#parts = new PartCache(storage);
  }

  /** Whether `prepare` has read a segment's directory. */
  knows(segment: number): boolean {
    return this.#directories.has(segment);
  }

  /**
   * Reads what every question needs.
   *
   * @param read parts of it that have been read already
   * @throws PartMissing
   */
  async prepare(
    { segments }: Manifest,
    read: readonly (readonly [PartKey, Uint8Array | undefined])[] = [],
  ): Promise<void> {
    for (const [key, part] of read) this.#parts.give(key, part);
    await readDirectories(this.#directories, segments, this.#parts);
  }

  /** @throws PartMissing, also while hits are read, if the view is no longer the newest */
  async ask({ manifest, unindexed }: IndexView, question: Question): Promise<IndexAnswer> {
    const found = await findDocuments(manifest, this.#directories, this.#parts, question);
    const hits = without(unindexed, rankedHits(found, this.#parts, this.#times));
    return { hits, isExact: found.isExact };
  }
}

async function* without(
  ids: ReadonlySet<string>,
  batches: AsyncIterable<Hit[]>,
): AsyncGenerator<Hit[]> {
  for await (const hits of batches) yield hits.filter(({ id }) => !ids.has(id));
}
