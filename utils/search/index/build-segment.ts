import { BitWriter } from "./bits";
import { type NamedDocument, timeOf } from "./document-blocks";
import { documentTokens } from "./document-tokens";
import { writePositions } from "./position-list";
import type { Occurrence } from "./posting-block";
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
  const postings = new Map<string, Occurrence[]>();
  for (const [document, { clip }] of named.entries()) {
    addOccurrences(postings, document, await documentTokens(clip, pace));
  }
  const writer = new SegmentWriter(emptySegment(number, clips.length));
  writer.documents(named);
  await pace();
  let written = 0;
  for await (const token of inOrder(postings.keys(), pace)) {
    writer.add({ token, occurrences: postings.get(token) ?? [] });
    written += 1;
    if (written % STRETCH === 0) await pace();
  }
  return writer.take();
}

function addOccurrences(
  postings: Map<string, Occurrence[]>,
  document: number,
  tokens: ReadonlyMap<string, readonly number[]>,
): void {
  const writer = new BitWriter();
  const ends: number[] = [];
  for (const positions of tokens.values()) {
    writePositions(writer, positions);
    ends.push(writer.length);
  }
  const bytes = writer.take();
  let start = 0;
  for (const [place, token] of [...tokens.keys()].entries()) {
    const end = ends[place] ?? start;
    const occurrence = { document, bytes, start, end };
    const others = postings.get(token);
    if (others) others.push(occurrence);
    else postings.set(token, [occurrence]);
    start = end;
  }
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
