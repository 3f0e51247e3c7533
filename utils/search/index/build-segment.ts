import { type NamedDocument, timeOf } from "./document-blocks";
import { documentTokens } from "./document-tokens";
import { emptySegment, SegmentWriter, type Written } from "./segment-writer";
import type { IndexedClip, Pace } from "./storage";

/** Postings written between two rests. */
const STRETCH = 2_000;

/** Makes a segment of clips that fit into memory. */
export async function buildSegment(
  number: number,
  clips: readonly IndexedClip[],
  pace: Pace,
): Promise<Written> {
  const named = clips
    .map((clip) => ({ clip, id: clip.id, time: timeOf(clip.facts.clippedAt) }))
    .sort(byTime);
  const postings = new Map<string, number[]>();
  for (const [document, { clip }] of named.entries()) {
    for (const token of await documentTokens(clip, pace)) {
      const documents = postings.get(token);
      if (documents) documents.push(document);
      else postings.set(token, [document]);
    }
  }
  const writer = new SegmentWriter(emptySegment(number, clips.length));
  writer.documents(named);
  await pace();
  for (const [index, token] of [...postings.keys()].sort().entries()) {
    writer.add({ token, documents: Uint32Array.from(postings.get(token) ?? []) });
    if (index % STRETCH === 0) await pace();
  }
  return writer.take();
}

/** Oldest first; equal times by id, so that the same clips make the same segment. */
export const byTime = (a: NamedDocument, b: NamedDocument) =>
  a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
