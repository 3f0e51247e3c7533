import {
  blockOfDocument,
  DOCUMENTS_PER_BLOCK,
  DocumentBlock,
  type NamedDocument,
} from "./document-blocks";
import type { Found } from "./find-documents";
import type { PartCache } from "./part-cache";
import { documentKey } from "./segment-reader";
import type { PartKey } from "./storage";
import { Walk } from "./walk";

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

/** Documents of a walk whose names are read at first; twice as many with every reading. */
const LOOK_AHEAD = 16;

/** For a segment, the newest time that has been read of it: what else is found there is hardly newer. */
export type SegmentTimes = Map<number, number>;

/**
 * What segments have found, best first, some at a time. Names of documents are read a block at a
 * time, and phrases made sure of some candidates at a time, as far as somebody asks.
 */
export async function* rankedHits(
  found: Found,
  parts: PartCache,
  times: SegmentTimes,
): AsyncGenerator<Hit[]> {
  const { segments } = found;
  const most = Math.max(0, ...segments.map(({ byTitleHits }) => byTitleHits.length - 1));
  const names = new DocumentNames(parts, times);
  const sureness = new Sureness(found);
  const walksOf = (titleHits: number) => segments.map((segment) => new Walk(segment, titleHits));
  let walks = walksOf(most);
  for (let titleHits = most; titleHits >= 0; titleHits -= 1) {
    const next = titleHits > 0 ? walksOf(titleHits - 1) : [];
    yield* newestFirst({ walks, next, titleHits }, names, sureness);
    walks = next;
  }
}

/** Hits with equally many words in the title, and those that come behind them. */
interface Rank {
  walks: readonly Walk[];
  next: readonly Walk[];
  titleHits: number;
}

async function* newestFirst(
  { walks, next, titleHits }: Rank,
  names: DocumentNames,
  sureness: Sureness,
): AsyncGenerator<Hit[]> {
  // What has been made sure of for the ranks before may be none of these any more.
  for (const walk of walks) walk.narrow();
  let going = walks.filter(({ head }) => head !== null);
  // Before their names are read: most candidates may be none.
  if (going.some(({ isUnsure }) => isUnsure)) {
    await sureness.of(going);
    going = going.filter(({ head }) => head !== null);
  }
  if (going.length > 0) await names.readFirst(going, next);
  for (let look = LOOK_AHEAD; going.length > 0; look *= 2) {
    const hits: Hit[] = [];
    while (going.length > 0 && going.every(({ named }) => named)) {
      const { walk, named } = newestOf(going);
      if (walk.isUnsure) {
        await sureness.of(going);
        going = going.filter(({ head }) => head !== null);
        for (const other of going) names.give(other);
        continue;
      }
      hits.push({ id: named.id, time: named.time, titleHits });
      walk.advance();
      if (walk.head === null) going = going.filter((other) => other !== walk);
      else names.give(walk);
    }
    if (hits.length > 0) yield hits;
    if (going.length > 0) await names.read(going, () => look);
  }
}

/** Candidates of a walk that are made sure of at first; many times as many with every reading. */
const SURE_AT_FIRST = 64;
const MORE = 8;

/** Makes sure of what segments have found: of the newest at first, because often those are enough. */
class Sureness {
  readonly #found: Found;
  #many = SURE_AT_FIRST;

  constructor(found: Found) {
    this.#found = found;
  }

  /** Goes on with the next documents of each walk; walks pass over what is no hit. */
  async of(walks: readonly Walk[]): Promise<void> {
    const chosen = walks.map((walk) => walk.chooseUnsure(this.#many));
    this.#many *= MORE;
    await this.#found.makeSure(chosen.filter(({ documents }) => !documents.isEmpty));
    for (const walk of walks) walk.narrow();
  }
}

function newestOf(walks: readonly Walk[]): { walk: Walk; named: NamedDocument } {
  let walk = walks[0] as Walk; // there is one, and all have names
  for (const other of walks) {
    if ((other.named as NamedDocument).time > (walk.named as NamedDocument).time) walk = other;
  }
  return { walk, named: walk.named as NamedDocument };
}

/** Blocks that have been decoded, as long as their bytes are in memory. */
const decoded = new WeakMap<Uint8Array, DocumentBlock>();

function documentsIn(block: Uint8Array): DocumentBlock {
  const documents = decoded.get(block) ?? new DocumentBlock(block);
  decoded.set(block, documents);
  return documents;
}

/** The names of the documents that walks come to. */
class DocumentNames {
  readonly #parts: PartCache;
  readonly #times: SegmentTimes;
  readonly #blocks = new Map<number, DocumentBlock>();

  constructor(parts: PartCache, times: SegmentTimes) {
    this.#parts = parts;
    this.#times = times;
  }

  /**
   * Reads the names that a screenful will take: as many of the segments that have the newest documents,
   * and one of each other, if it is known which those are. Where there are few, the next rank's too.
   */
  async readFirst(walks: readonly Walk[], next: readonly Walk[]): Promise<void> {
    const many = walks.reduce((sum, walk) => sum + walk.lookAhead(LOOK_AHEAD).length, 0);
    const all = many < LOOK_AHEAD ? [...walks, ...next] : walks;
    const timeOf = ({ segment }: Walk) => this.#times.get(segment) ?? Number.POSITIVE_INFINITY;
    const wanted = new Map<Walk, number>();
    let looked = 0;
    let last = Number.POSITIVE_INFINITY;
    for (const walk of [...all].sort((a, b) => timeOf(b) - timeOf(a) || 0)) {
      if (looked < LOOK_AHEAD) last = timeOf(walk);
      wanted.set(walk, timeOf(walk) === last ? LOOK_AHEAD : 1);
      looked += walk.lookAhead(LOOK_AHEAD).length;
    }
    await this.read(all, (walk) => wanted.get(walk) ?? 1);
  }

  /** Reads the names of the next documents of each walk, as many as are asked for, all at once. */
  async read(walks: readonly Walk[], most: (walk: Walk) => number): Promise<void> {
    const unknown = new Map<number, PartKey>();
    for (const walk of walks) {
      for (const document of walk.lookAhead(most(walk))) {
        const block = blockIn(walk.segment, document);
        if (!this.#blocks.has(block)) unknown.set(block, documentKey(walk.segment, document));
      }
    }
    const read = await this.#parts.read([...unknown.values()]);
    for (const [place, [block, { segment }]] of [...unknown].entries()) {
      const documents = documentsIn(read[place] ?? new Uint8Array());
      this.#blocks.set(block, documents);
      this.#times.set(segment, Math.max(documents.newest, this.#times.get(segment) ?? 0));
    }
    for (const walk of walks) this.give(walk);
  }

  /** Names the document that a walk stands at, if its block has been read. */
  give(walk: Walk): void {
    const documents = this.#blocks.get(blockIn(walk.segment, walk.head ?? 0));
    if (!documents) return;
    const named = documents.at((walk.head ?? 0) % DOCUMENTS_PER_BLOCK);
    if (!named) throw new Error(`Segment ${walk.segment} has no document ${walk.head}`);
    walk.named = named;
  }
}

/** One number for a block of one segment. */
const blockIn = (segment: number, document: number) =>
  segment * 2 ** 24 + blockOfDocument(document);
