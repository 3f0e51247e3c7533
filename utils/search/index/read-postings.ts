import type { Lookup } from "../term";
import { DocumentSet } from "./document-set";
import type { Segment } from "./manifest";
import type { PartCache } from "./part-cache";
import type { Plan, Sequence } from "./plan";
import { eachDocument, entriesWith, type FoundEntry } from "./posting-entries";
import { type Directories, documentsWith, keysFor, readDirectories } from "./segment-reader";
import type { PartKey } from "./storage";

/** A block with what it has for a lookup. */
export interface ReadBlock {
  key: PartKey;
  bytes: Uint8Array;
  entries: readonly FoundEntry[];
}

/** What is read of a segment for a plan: for each of its lookups the blocks, and the documents. */
export interface Reading {
  segment: Segment;
  plan: Plan;
  blocks: readonly (readonly ReadBlock[])[];
  sets: readonly DocumentSet[];
}

/** So many blocks of positions are read with the postings, whichever they are. */
const ALL_POSITIONS = 16;

/** More are not read with them: many may not be needed. */
const MOST_POSITIONS = 48;

/** A token in more blocks than these is frequent: its newest documents are mostly enough. */
const FEW = 2;

/**
 * Reads what a plan looks up in segments, all at once; with it the positions that phrases will most
 * likely ask for, because one more reading costs more than a few more blocks.
 */
export async function readPostings(
  plan: Plan,
  segments: readonly Segment[],
  directories: Directories,
  parts: PartCache,
): Promise<Reading[]> {
  await readDirectories(directories, segments, parts);
  const keys = segments.map((segment) =>
    plan.lookups.map((group) => keysFor(segment, directories.get(segment.number) ?? [], group)),
  );
  const early = earlyPositions(plan, keys);
  const bytes = await parts.read([...keys.flat(2), ...early]);
  let at = 0;
  return segments.map((segment, place) => {
    const blocks = plan.lookups.map(
      (group, which) =>
        (keys[place]?.[which] ?? []).map((key) => readBlock(key, bytes[at++] as Uint8Array, group)), // one for each
    );
    const sets = plan.lookups.map((group, which) =>
      documentsIn(segment, blocks[which] ?? [], group),
    );
    return { segment, plan, blocks, sets };
  });
}

/** The block that says where the tokens of a posting block stand. */
export const positionsOf = (key: PartKey): PartKey => ({ ...key, kind: "positions" });

/** The positions that are read with the postings: all, or of few documents, or none. */
function earlyPositions({ steps, titles }: Plan, keys: readonly PartKey[][][]): PartKey[] {
  const inTexts = setsIn(steps.map(({ sequence }) => sequence));
  const inTitles = setsIn(titles);
  const all = keys.flatMap((ofSegment) =>
    ofSegment.filter((_, set) => inTexts.has(set) || inTitles.has(set)),
  );
  if (all.flat().length <= ALL_POSITIONS) return all.flat().map(positionsOf);
  // Few phrases have all their words in one title.
  const likely = keys.flatMap((ofSegment) => ofSegment.filter((_, set) => inTexts.has(set)));
  const some = likely.flatMap((ofSet) => (ofSet.length > FEW ? ofSet.slice(-1) : ofSet));
  return some.length <= MOST_POSITIONS ? some.map(positionsOf) : [];
}

/** The sets of sequences that are phrases. */
const setsIn = (sequences: readonly Sequence[]): ReadonlySet<number> =>
  new Set(
    sequences
      .filter(({ length }) => length > 1)
      .flatMap((sequence) => sequence.map(({ set }) => set)),
  );

function readBlock(key: PartKey, bytes: Uint8Array, [lookup, another]: Lookup[]): ReadBlock {
  return { key, bytes, entries: lookup && !another ? entriesWith(bytes, lookup) : [] };
}

function documentsIn(segment: Segment, blocks: readonly ReadBlock[], group: readonly Lookup[]) {
  if (group.length !== 1)
    return documentsWith(
      segment,
      blocks.map(({ bytes }) => bytes),
      group,
    );
  const documents = new DocumentSet(segment.documents);
  for (const entry of blocks.flatMap(({ entries }) => entries)) {
    eachDocument(entry, (document) => documents.add(document));
  }
  return documents;
}

/** The documents in a set of the plan. */
export const setAt = ({ segment, sets }: Reading, set: number): DocumentSet =>
  sets[set] ?? new DocumentSet(segment.documents);

/** The documents that hold all tokens of a sequence, wherever they stand. */
export function withAll(reading: Reading, sequence: Sequence): DocumentSet {
  const all = DocumentSet.all(reading.segment.documents);
  for (const { set } of sequence) all.keep(setAt(reading, set));
  return all;
}
