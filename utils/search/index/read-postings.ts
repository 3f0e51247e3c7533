import { DocumentSet } from "./document-set";
import type { Segment } from "./manifest";
import type { PartCache } from "./part-cache";
import type { Plan, Sequence } from "./plan";
import { type Directories, documentsWith, keysFor, readDirectories } from "./segment-reader";
import type { PartKey } from "./storage";

/** A block that may hold what is looked up. */
export interface ReadBlock {
  key: PartKey;
  bytes: Uint8Array;
}

/** What is read of a segment for a plan: for each of its lookups the blocks, and the documents. */
export interface Reading {
  segment: Segment;
  plan: Plan;
  blocks: readonly (readonly ReadBlock[])[];
  sets: readonly DocumentSet[];
}

/** Reads what a plan looks up in segments, all at once. */
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
  const bytes = await parts.read(keys.flat(2));
  let at = 0;
  return segments.map((segment, place) => {
    const blocks = (keys[place] ?? []).map(
      (ofGroup) => ofGroup.map((key): ReadBlock => ({ key, bytes: bytes[at++] as Uint8Array })), // one for each
    );
    const sets = plan.lookups.map((group, which) =>
      documentsWith(segment, blocks[which]?.map((block) => block.bytes) ?? [], group),
    );
    return { segment, plan, blocks, sets };
  });
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
