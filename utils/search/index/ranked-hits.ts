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

/**
 * What segments have found, best first, some at a time. Names of documents are read a block at a
 * time, and phrases made sure of a few segments at a time, as far as somebody asks.
 */
export async function* rankedHits(found: Found, parts: PartCache): AsyncGenerator<Hit[]> {
  const { segments } = found;
  const most = Math.max(0, ...segments.map(({ byTitleHits }) => byTitleHits.length - 1));
  const names = new DocumentNames(parts);
  const sureness = new Sureness(found);
  for (let titleHits = most; titleHits >= 0; titleHits -= 1) {
    const walks = segments.map((segment) => new Walk(segment, titleHits));
    yield* newestFirst(walks, titleHits, names, sureness);
  }
}

async function* newestFirst(
  walks: Walk[],
  titleHits: number,
  names: DocumentNames,
  sureness: Sureness,
): AsyncGenerator<Hit[]> {
  let going = walks.filter(({ head }) => head !== null);
  for (let look = LOOK_AHEAD; going.length > 0; look *= 2) {
    await names.read(going, look);
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
  readonly #blocks = new Map<number, DocumentBlock>();

  constructor(parts: PartCache) {
    this.#parts = parts;
  }

  /** Reads the names of the next documents of each walk, all at once. */
  async read(walks: readonly Walk[], most: number): Promise<void> {
    const unknown = new Map<number, PartKey>();
    for (const walk of walks) {
      for (const document of walk.lookAhead(most)) {
        const block = blockIn(walk.segment, document);
        if (!this.#blocks.has(block)) unknown.set(block, documentKey(walk.segment, document));
      }
    }
    const read = await this.#parts.read([...unknown.values()]);
    for (const [place, block] of [...unknown.keys()].entries()) {
      this.#blocks.set(block, documentsIn(read[place] ?? new Uint8Array()));
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
