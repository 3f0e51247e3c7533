import { eachDocumentToken } from "./document-tokens";
import type { Manifest, Segment } from "./manifest";
import { PartCache } from "./part-cache";
import { partKeys } from "./part-keys";
import { PositionReader } from "./position-list";
import { eachDocument, readEntries } from "./posting-entries";
import { readDocuments } from "./segment-reader";
import type { IndexStorage, Pace, ReadClips } from "./storage";

/** What is wrong with an index; all empty if nothing is. Ids of clips. */
export interface IndexFaults {
  /** Neither indexed nor known to be unindexed: searches do not find them. */
  missing: string[];
  /** Indexed, but there is no such clip. */
  orphaned: string[];
  /** Indexed more than once. */
  doubled: string[];
  /** The postings say something else than the clip. */
  wrong: string[];
}

/** Clips read at once, and blocks. */
const BATCH = 32;

/**
 * Compares an index with the clips: every clip in its place once, and its postings those that it
 * would get today. Postings are compared by the sum of their tokens' hashes at each position, so that one pass over
 * either side is enough; a fault goes unseen once in four billion.
 *
 * @throws PartMissing if blocks are gone: then the index has to be rebuilt anyway
 */
export async function verifyIndex(
  storage: IndexStorage,
  ids: readonly string[],
  readClips: ReadClips,
  pace: Pace,
): Promise<IndexFaults> {
  const { manifest, unindexed } = await storage.readState();
  const parts = new PartCache(storage);
  const indexed = await indexedSums(manifest, parts, pace);
  for (const { id } of unindexed) indexed.sums.delete(id);
  const pending = new Set(unindexed.map(({ id }) => id));
  const known = new Set(ids);
  return {
    missing: ids.filter((id) => !indexed.sums.has(id) && !pending.has(id)),
    orphaned: [...indexed.sums.keys()].filter((id) => !known.has(id)),
    doubled: indexed.doubled.filter((id) => !pending.has(id)),
    wrong: await wrongOnes(indexed.sums, known, readClips, pace),
  };
}

async function wrongOnes(
  sums: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
  readClips: ReadClips,
  pace: Pace,
): Promise<string[]> {
  const ids = [...sums.keys()].filter((id) => known.has(id));
  const wrong: string[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    for (const clip of await readClips(ids.slice(start, start + BATCH))) {
      let sum = 0;
      const add = (token: string, position: number) => {
        sum = (sum + placed(hash(token), position)) | 0;
      };
      await eachDocumentToken(clip, add, pace);
      if (sum !== sums.get(clip.id)) wrong.push(clip.id);
    }
  }
  return wrong;
}

/** For every clip that is indexed, the sum of its tokens' hashes. */
async function indexedSums(manifest: Manifest, parts: PartCache, pace: Pace) {
  const sums = new Map<string, number>();
  const doubled: string[] = [];
  for (const segment of manifest.segments) {
    const dead = new Set(segment.dead);
    const ofSegment = await segmentSums(segment, parts, pace);
    for (const [document, { id }] of (await readDocuments(segment, parts)).entries()) {
      if (dead.has(document)) continue;
      if (sums.has(id)) doubled.push(id);
      sums.set(id, ofSegment[document] ?? 0);
    }
  }
  return { sums, doubled };
}

async function segmentSums(segment: Segment, parts: PartCache, pace: Pace): Promise<Int32Array> {
  const sums = new Int32Array(segment.documents);
  const { number, postingBlocks } = segment;
  for (let start = 0; start < postingBlocks; start += BATCH) {
    const end = Math.min(start + BATCH, postingBlocks);
    const postings = await parts.read(partKeys(number, "postings", start, end));
    const positions = await parts.read(partKeys(number, "positions", start, end));
    for (const [place, block] of postings.entries()) {
      addSums(sums, block, positions[place] ?? new Uint8Array());
      await pace();
    }
  }
  return sums;
}

function addSums(sums: Int32Array, block: Uint8Array, positions: Uint8Array): void {
  const reader = new PositionReader(positions);
  const list: number[] = [];
  for (const entry of readEntries(block)) {
    const value = hash(entry.token);
    eachDocument(entry, (document) => {
      const count = reader.read(list);
      for (const position of list.slice(0, count)) {
        // Wraps around, as `| 0` does.
        sums[document] = (sums[document] ?? 0) + placed(value, position);
      }
    });
  }
}

const placed = (value: number, position: number) => Math.imul(value ^ position, 0x01000193);

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(token: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < token.length; at += 1) {
    value = Math.imul(value ^ token.charCodeAt(at), 0x01000193);
  }
  return value | 0;
}
