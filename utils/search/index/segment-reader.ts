import type { Lookup } from "../term";
import { blocksFor, type Directory, decodeDirectory } from "./directory";
import {
  blockOfDocument,
  DOCUMENTS_PER_BLOCK,
  decodeDocuments,
  type NamedDocument,
} from "./document-blocks";
import { DocumentSet } from "./document-set";
import type { Segment } from "./manifest";
import type { PartCache } from "./part-cache";
import { directoryKeys, partKeys } from "./part-keys";
import { eachDocument, readEntries } from "./posting-entries";
import type { PartKey } from "./storage";

/** Directories by segment: they are small, and are kept as long as the page lives. */
export type Directories = Map<number, Directory>;

/** Reads the directories that are not known yet, all at once. */
export async function readDirectories(
  known: Directories,
  segments: readonly Segment[],
  parts: PartCache,
): Promise<void> {
  const unknown = segments.filter(({ number }) => !known.has(number));
  const keys = unknown.map(directoryKeys);
  const blocks = await parts.read(keys.flat());
  let at = 0;
  for (const [place, { number }] of unknown.entries()) {
    const count = keys[place]?.length ?? 0;
    known.set(number, decodeDirectory(blocks.slice(at, at + count)));
    at += count;
  }
}

/** The posting blocks of a segment that lookups may be in, each once. */
export function keysFor(
  segment: Segment,
  directory: Directory,
  lookups: readonly Lookup[],
): PartKey[] {
  const numbers = new Set<number>();
  for (const lookup of lookups) {
    const { start, end } = blocksFor(directory, lookup);
    for (let number = start; number < end; number += 1) numbers.add(number);
  }
  return [...numbers].map((number) => ({ segment: segment.number, kind: "postings", number }));
}

/** The documents that hold any of the tokens looked up, found in the blocks of `keysFor`. */
export function documentsWith(
  segment: Segment,
  blocks: readonly Uint8Array[],
  lookups: readonly Lookup[],
): DocumentSet {
  const documents = new DocumentSet(segment.documents);
  const tokens = new Set(lookups.map(({ token }) => token));
  for (const block of blocks) {
    for (const entry of readEntries(block)) {
      if (tokens.has(entry.token)) eachDocument(entry, (document) => documents.add(document));
    }
  }
  return documents;
}

/** All documents of a segment, in order. */
export async function readDocuments(segment: Segment, parts: PartCache): Promise<NamedDocument[]> {
  const blocks = Math.ceil(segment.documents / DOCUMENTS_PER_BLOCK);
  const read = await parts.read(partKeys(segment.number, "documents", 0, blocks));
  return read.flatMap(decodeDocuments);
}

export const documentKey = (segment: number, document: number): PartKey => ({
  segment,
  kind: "documents",
  number: blockOfDocument(document),
});
