import { DocumentSet } from "./document-set";
import type { Manifest, Segment } from "./manifest";
import type { PartCache } from "./part-cache";
import { holdSequences } from "./phrases";
import { planOf, type Question, type Step } from "./plan";
import { type Reading, readPostings, setAt, withAll } from "./read-postings";
import type { Directories } from "./segment-reader";

/** What a segment has found. */
export interface FoundDocuments {
  segment: Segment;
  /** By how many of the query's words stand in the title; these sets do not meet. */
  byTitleHits: readonly DocumentSet[];
  /** False: documents are among them that hold the words of a phrase, but not side by side. */
  isSure: boolean;
}

export interface Found {
  segments: readonly FoundDocuments[];
  /** Takes out of what segments have found the documents that hold the words of a phrase apart. */
  makeSure(segments: readonly FoundDocuments[]): Promise<void>;
  /** False: every clip that is meant is among those found, but each has to be looked at. */
  isExact: boolean;
}

/**
 * The documents that meet a query as far as the index can tell. Conditions on dates, states and
 * the like are left to the caller.
 */
export async function findDocuments(
  { segments }: Manifest,
  directories: Directories,
  parts: PartCache,
  question: Question,
): Promise<Found> {
  const plan = planOf(question);
  const readings = await readPostings(plan, segments, directories, parts);
  const phrases = plan.steps.filter(isPhrase);
  const atMost = readings.map(documentsAtMost);
  const titles = await titlesOf(readings, atMost, parts);
  const readingOf = new Map<FoundDocuments, Reading>();
  for (const [place, reading] of readings.entries()) {
    const documents = atMost[place] as DocumentSet; // one for each reading
    const byTitleHits = byCount(documents, titles[place] ?? []);
    const { segment } = reading;
    readingOf.set({ segment, byTitleHits, isSure: phrases.length === 0 }, reading);
  }
  const makeSure = async (some: readonly FoundDocuments[]) => {
    const asked = some.flatMap((found) =>
      phrases.map((step) => {
        const reading = readingOf.get(found) as Reading; // they come from there
        return { found, step, ...unsureOf(reading, step, found) };
      }),
    );
    const held = await holdSequences(asked, parts);
    for (const [place, { found, step, reading }] of asked.entries()) {
      narrow(found, step, reading, held[place] as DocumentSet); // one for each that is asked
    }
    for (const found of some) found.isSure = true;
  };
  return { segments: [...readingOf.keys()], makeSure, isExact: plan.isExact };
}

const isPhrase = ({ sequence }: Step) => sequence.length > 1;

/** The documents that meet a plan if every phrase is met where its words are. */
function documentsAtMost(reading: Reading): DocumentSet {
  const { segment, plan } = reading;
  const documents = DocumentSet.all(segment.documents);
  for (const document of segment.dead) documents.remove(document);
  for (const step of plan.steps) {
    const met = withAll(reading, step.sequence);
    if (step.orElse !== null) met.include(setAt(reading, step.orElse));
    if (!step.isNegated) documents.keep(met);
    else if (!isPhrase(step)) documents.drop(met);
  }
  return documents;
}

/** For each segment and each word of the query, the documents with it in their title. */
async function titlesOf(
  readings: readonly Reading[],
  atMost: readonly DocumentSet[],
  parts: PartCache,
): Promise<DocumentSet[][]> {
  const asked = readings.map((reading, place) =>
    reading.plan.titles.map((sequence) => {
      const among = withAll(reading, sequence);
      return { reading, sequence, among: among.keep(atMost[place] ?? among) };
    }),
  );
  const held = await holdSequences(asked.flat(), parts);
  let at = 0;
  return asked.map((ofSegment) => ofSegment.map(() => held[at++] as DocumentSet)); // one for each
}

/** The documents of which only positions tell whether they meet a step. */
function unsureOf(reading: Reading, { sequence, orElse }: Step, { byTitleHits }: FoundDocuments) {
  const among = new DocumentSet(reading.segment.documents);
  for (const set of byTitleHits) among.include(set);
  among.keep(withAll(reading, sequence));
  if (orElse !== null) among.drop(setAt(reading, orElse));
  return { reading, sequence, among };
}

function narrow(
  { byTitleHits }: FoundDocuments,
  { orElse, isNegated }: Step,
  reading: Reading,
  held: DocumentSet,
): void {
  if (orElse !== null) held.include(setAt(reading, orElse));
  for (const set of byTitleHits) {
    if (isNegated) set.drop(held);
    else set.keep(held);
  }
}

/** Parts a set by how many of the others hold a document: none, one, two … */
function byCount(documents: DocumentSet, others: readonly DocumentSet[]): DocumentSet[] {
  const parted = Array.from({ length: others.length + 1 }, () => new DocumentSet(documents.size));
  for (const document of documents.descending()) {
    const count = others.filter((other) => other.has(document)).length;
    parted[count]?.add(document);
  }
  return parted;
}
