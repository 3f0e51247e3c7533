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
