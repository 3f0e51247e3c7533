import { byTime } from "./build-segment";
import type { Directory } from "./directory";
import type { NamedDocument } from "./document-blocks";
import type { Merge, Segment } from "./manifest";
import { Occurrences } from "./occurrences";
import type { PartCache } from "./part-cache";
import { DEAD, PostingCursor } from "./posting-cursor";
import { readDocuments } from "./segment-reader";
import { emptySegment, SegmentWriter, type Written } from "./segment-writer";
import type { Pace } from "./storage";

/** Parts that a step of a merge writes unless told: about half a megabyte. */
export const MERGE_PARTS = 64;

/** Postings written between two rests. */
const STRETCH = 256;

/** The merging of segments into the one of the given number, before anything is written. */
export const startMerge = (inputs: readonly Segment[], number: number): Merge => ({
  inputs: inputs.map((input) => input.number),
  dead: inputs.map(({ dead }) => dead),
  output: emptySegment(
    number,
    inputs.reduce((sum, input) => sum + aliveIn(input), 0),
  ),
  after: null,
});

const aliveIn = ({ documents, dead }: Segment) => documents - dead.length;

/** A segment that is merged, and what its documents are called in the new one; DEAD: nothing. */
export interface Input {
  segment: Segment;
  directory: Directory;
  renumbered: Int32Array;
}

/**
 * The inputs of a merge with the numbers of their documents in the output. The same inputs give
 * the same numbers, so that a merge may be taken up again from what is stored.
 */
export async function readInputs(
  merge: Merge,
  segments: readonly Segment[],
  directories: ReadonlyMap<number, Directory>,
  parts: PartCache,
  pace: Pace,
): Promise<{ inputs: Input[]; documents: NamedDocument[] }> {
  const inputs: Input[] = [];
  const alive: (NamedDocument & { renumber: (place: number) => void })[] = [];
  for (const [index, number] of merge.inputs.entries()) {
    const segment = segments.find((one) => one.number === number);
    if (!segment) throw new Error(`Segment ${number} is merged, but is not there`);
    const renumbered = new Int32Array(segment.documents).fill(DEAD);
    inputs.push({ segment, directory: directories.get(number) ?? [], renumbered });
    const dead = new Set(merge.dead[index]);
    for (const [document, named] of (await readDocuments(segment, parts)).entries()) {
      const renumber = (place: number) => {
        renumbered[document] = place;
      };
      if (!dead.has(document)) alive.push({ ...named, renumber });
    }
    await pace();
  }
  alive.sort(byTime);
  await pace();
  for (const [place, { renumber }] of alive.entries()) renumber(place);
  await pace();
  return { inputs, documents: alive };
}

export interface Batch extends Written {
  /** The last token that is written so far. */
  after: string;
  /** Nothing comes after it. */
  isLast: boolean;
}

/** Writes the next parts of a merge. */
export async function mergeBatch(
  merge: Merge,
  inputs: readonly Input[],
  documents: readonly NamedDocument[],
  parts: PartCache,
  pace: Pace,
  most: number,
): Promise<Batch> {
  const writer = new SegmentWriter(merge.output);
  if (merge.after === null) writer.documents(documents);
  await pace();
  const cursors = inputs.map((input) => new PostingCursor(input, parts));
  await Promise.all(cursors.map((cursor) => cursor.goBehind(merge.after)));
  const occurrences = new Occurrences();
  let written = 0;
  let after = merge.after ?? "";
  while (writer.waiting < most) {
    const token = leastToken(cursors);
    if (token === null) return { ...writer.take(), after, isLast: true };
    occurrences.clear();
    for (const cursor of cursors) {
      while (cursor.token === token) {
        cursor.take(occurrences);
        // Most tokens are in one block: nothing is awaited for them.
        if (!cursor.next()) await goOn(cursor, pace);
      }
    }
    occurrences.sort();
    if (occurrences.length > 0) await writer.add(token, occurrences, pace);
    after = token;
    written += 1;
    if (written % STRETCH === 0) await pace();
  }
  return { ...writer.take(), after, isLast: false };
}

function leastToken(cursors: readonly PostingCursor[]): string | null {
  let least: string | null = null;
  for (const { token } of cursors) {
    if (token !== null && (least === null || token < least)) least = token;
  }
  return least;
}

async function goOn(cursor: PostingCursor, pace: Pace): Promise<void> {
  await pace();
  await cursor.nextBlock();
}
