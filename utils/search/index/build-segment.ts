import { type NamedDocument, timeOf } from "./document-blocks";
import { GatheredPostings } from "./gather-postings";
import { Occurrences } from "./occurrences";
import { emptySegment, SegmentWriter, type Written } from "./segment-writer";
import type { IndexedClip, Pace } from "./storage";

/** Postings written between two rests. */
const STRETCH = 500;

/** Makes a segment of clips that fit into memory. */
export async function buildSegment(
  number: number,
  clips: readonly IndexedClip[],
  pace: Pace,
): Promise<Written> {
  const named = clips
    .map((clip) => ({ clip, id: clip.id, time: timeOf(clip.facts.clippedAt) }))
    .sort(byTime);
  const postings = new GatheredPostings();
  for (const [document, { clip }] of named.entries()) await postings.add(document, clip, pace);
  const writer = new SegmentWriter(emptySegment(number, clips.length));
  writer.documents(named);
  await pace();
  const occurrences = new Occurrences();
  let written = 0;
  for await (const token of inOrder(postings.tokens, pace)) {
    postings.read(token, occurrences);
    await writer.add(token, occurrences, pace);
    written += 1;
    if (written % STRETCH === 0) await pace();
  }
  return writer.take();
}

/** Sorts by first unit, then within each: to sort tens of thousands in one go would block. */
async function* inOrder(tokens: Iterable<string>, pace: Pace): AsyncGenerator<string> {
  const groups = new Map<number, string[]>();
  for (const token of tokens) {
    const group = groups.get(token.charCodeAt(0));
    if (group) group.push(token);
    else groups.set(token.charCodeAt(0), [token]);
  }
  await pace();
  for (const first of [...groups.keys()].sort((a, b) => a - b)) {
    const group = groups.get(first) ?? [];
    if (group.length > STRETCH) await pace();
    yield* group.sort();
  }
}

/** Oldest first; equal times by id, so that the same clips make the same segment. */
export const byTime = (a: NamedDocument, b: NamedDocument) =>
  a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
