import { DocumentSet } from "./document-set";
import type { PartCache } from "./part-cache";
import type { PlacedSet, Sequence } from "./plan";
import { PositionReader } from "./position-list";
import { countBetween, eachDocument } from "./posting-entries";
import { positionsOf, type ReadBlock, type Reading } from "./read-postings";

/** Documents of a segment that hold all tokens of a sequence somewhere. */
export interface Asked {
  reading: Reading;
  sequence: Sequence;
  among: DocumentSet;
}

/**
 * For each that is asked, the documents among them in which the tokens of the sequence stand at
 * their places, one behind the other. Reads all positions that it takes at once, and none where a
 * sequence is a single token.
 */
export async function holdSequences(
  asked: readonly Asked[],
  parts: PartCache,
): Promise<DocumentSet[]> {
  const needed = asked.map((one) => (one.sequence.length > 1 ? blocksFor(one) : []));
  const keys = needed.flat(2).map(({ key }) => positionsOf(key));
  const read = keys.length > 0 ? await parts.read(keys) : [];
  let at = 0;
  return asked.map((one, place) => {
    if (one.sequence.length === 1) return one.among;
    const blocks = (needed[place] ?? []).map(
      (ofSet) => ofSet.map((block) => ({ ...block, positions: read[at++] as Uint8Array })), // one for each
    );
    return holding(one, blocks);
  });
}

/** For each token of a sequence, the blocks in which documents are that matter. */
function blocksFor({ reading, sequence, among }: Asked): ReadBlock[][] {
  const { newest } = among;
  const matters = ({ entries }: ReadBlock) =>
    entries.some((entry) => {
      let isAmong = false;
      eachDocument(entry, (document) => {
        isAmong = among.has(document);
        return isAmong || document >= newest;
      });
      return isAmong;
    });
  return sequence.map(({ set }) => (reading.blocks[set] ?? []).filter(matters));
}

interface PlacedBlock extends ReadBlock {
  positions: Uint8Array;
}

/** A place in a segment as one number: places of one document follow one another. */
const PLACES = 2 ** 26;

/** Goes from the rarest token to the most frequent, so that few positions are looked at. */
function holding({ reading, sequence, among }: Asked, blocks: readonly PlacedBlock[][]) {
  const sizeOf = ({ set }: PlacedSet) => reading.sets[set]?.count ?? 0;
  const order = [...sequence.keys()].sort(
    (a, b) => sizeOf(sequence[a] as PlacedSet) - sizeOf(sequence[b] as PlacedSet),
  );
  let documents = among;
  let begun: number[] | null = null;
  for (const place of order) {
    const placed = sequence[place] as PlacedSet; // `order` holds its places
    const here = beginnings(placed.offset, blocks[place] ?? [], documents);
    begun = begun ? common(begun, here) : here;
    documents = new DocumentSet(among.size);
    for (const beginning of begun) documents.add(Math.floor(beginning / PLACES));
  }
  return documents;
}

/** Where a sequence would have to begin for a token to stand at its place, ascending. */
function beginnings(
  offset: number,
  blocks: readonly PlacedBlock[],
  documents: DocumentSet,
): number[] {
  const found: number[] = [];
  let last = -1;
  let isSorted = true;
  const add = (beginning: number) => {
    isSorted &&= beginning > last;
    last = beginning;
    found.push(beginning);
  };
  for (const block of blocks) {
    eachList(block, documents, (document, positions, count) => {
      for (let place = 0; place < count; place += 1) {
        const position = positions[place] as number; // place < count
        if (position >= offset) add(document * PLACES + position - offset);
      }
    });
  }
  return isSorted ? found : found.sort((a, b) => a - b);
}

/** Gives out where the tokens of a block stand in some documents; passes over all others. */
function eachList(
  { bytes, entries, positions }: PlacedBlock,
  documents: DocumentSet,
  emit: (document: number, positions: readonly number[], count: number) => void,
): void {
  const newest = documents.newest;
  const reader = new PositionReader(positions);
  const list: number[] = [];
  /** Lists before the reader, before the entry, and where the entry begins. */
  let passed = 0;
  let before = 0;
  let start = 0;
  for (const entry of entries) {
    before += countBetween(bytes, start, entry.start);
    start = entry.start;
    let place = before;
    eachDocument(entry, (document) => {
      if (documents.has(document)) {
        reader.skip(place - passed);
        emit(document, list, reader.read(list));
        passed = place + 1;
      }
      place += 1;
      return document >= newest;
    });
  }
}

/** The numbers that stand in both of two ascending lists. */
function common(some: readonly number[], others: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const one of some) {
    while (at < others.length && (others[at] as number) < one) at += 1;
    if (others[at] === one) both.push(one);
  }
  return both;
}
