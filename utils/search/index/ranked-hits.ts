import {
  blockOfDocument,
  DOCUMENTS_PER_BLOCK,
  decodeDocuments,
  type NamedDocument,
} from "./document-blocks";
import type { FoundDocuments } from "./find-documents";
import type { PartCache } from "./part-cache";
import { documentKey } from "./segment-reader";

/** A clip that was found. */
export interface Hit {
  id: string;
  /** Milliseconds since 1970. */
  time: number;
  /** How many of the query's words stand in its title. */
  titleHits: number;
}

/** More words in the title come first, then the newer. */
export const byRank = (a: Pick<Hit, "titleHits" | "time">, b: Pick<Hit, "titleHits" | "time">) =>
  b.titleHits - a.titleHits || b.time - a.time;

/** Walks one segment's documents of one rank, newest first; `head` is the next one. */
interface Walk {
  segment: number;
  documents: Generator<number>;
  head: number | null;
}

/**
 * What segments have found, best first, some at a time. Names of documents are read a block at a
 * time, as far as somebody asks.
 */
export async function* rankedHits(
  segments: readonly FoundDocuments[],
  parts: PartCache,
): AsyncGenerator<Hit[]> {
  const most = Math.max(0, ...segments.map(({ byTitleHits }) => byTitleHits.length - 1));
  for (let titleHits = most; titleHits >= 0; titleHits -= 1) {
    const walks = segments.map(({ segment, byTitleHits }) =>
      startWalk(segment.number, byTitleHits[titleHits]?.descending()),
    );
    yield* newestFirst(walks, titleHits, new DocumentNames(parts));
  }
}

async function* newestFirst(
  walks: Walk[],
  titleHits: number,
  names: DocumentNames,
): AsyncGenerator<Hit[]> {
  let going = walks.filter(({ head }) => head !== null);
  while (going.length > 0) {
    await names.read(going);
    const hits: Hit[] = [];
    let last: Walk | null = null;
    while (going.length > 0 && (last === null || last.head === null || names.knows(last))) {
      last = newestOf(going, names);
      const { id, time } = names.of(last);
      hits.push({ id, time, titleHits });
      advance(last);
      if (last.head === null) going = going.filter((walk) => walk !== last);
    }
    yield hits;
  }
}

function newestOf(walks: readonly Walk[], names: DocumentNames): Walk {
  let newest = walks[0] as Walk; // there is one
  for (const walk of walks) if (names.of(walk).time > names.of(newest).time) newest = walk;
  return newest;
}

function startWalk(segment: number, documents: Generator<number> = none()): Walk {
  const walk: Walk = { segment, documents, head: null };
  advance(walk);
  return walk;
}

function* none(): Generator<number> {}

function advance(walk: Walk): void {
  const { done, value } = walk.documents.next();
  walk.head = done ? null : value;
}

/** Blocks that have been decoded, as long as their bytes are in memory. */
const decoded = new WeakMap<Uint8Array, NamedDocument[]>();

function documentsIn(block: Uint8Array): NamedDocument[] {
  const documents = decoded.get(block) ?? decodeDocuments(block);
  decoded.set(block, documents);
  return documents;
}

/** The names of the block that each walk is in. */
class DocumentNames {
  readonly #parts: PartCache;
  readonly #blocks = new Map<number, { number: number; documents: NamedDocument[] }>();

  constructor(parts: PartCache) {
    this.#parts = parts;
  }

  knows({ segment, head }: Walk): boolean {
    return this.#blocks.get(segment)?.number === blockOfDocument(head ?? 0);
  }

  async read(walks: readonly Walk[]): Promise<void> {
    const unknown = walks.filter((walk) => !this.knows(walk));
    const keys = unknown.map(({ segment, head }) => documentKey(segment, head ?? 0));
    const blocks = await this.#parts.read(keys);
    for (const [index, { segment, number }] of keys.entries()) {
      const documents = documentsIn(blocks[index] ?? new Uint8Array());
      this.#blocks.set(segment, { number, documents });
    }
  }

  of({ segment, head }: Walk): NamedDocument {
    const document = this.#blocks.get(segment)?.documents[(head ?? 0) % DOCUMENTS_PER_BLOCK];
    if (!document) throw new Error(`Segment ${segment} has no document ${head}`);
    return document;
  }
}
