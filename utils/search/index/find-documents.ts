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
  /** Of these it is not known yet whether they hold the words of a phrase side by side. */
  unsure: DocumentSet;
}

/** Some documents of a segment. */
export interface Chosen {
  found: FoundDocuments;
  documents: DocumentSet;
}

export interface Found {
  segments: readonly FoundDocuments[];
  /** Of those that are chosen, takes out the documents that hold the words of a phrase apart. */
  makeSure(chosen: readonly Chosen[]): Promise<void>;
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
  const readingOf = new Map<FoundDocuments, Titled>();
  for (const [place, reading] of readings.entries()) {
    const documents = atMost[place] as DocumentSet; // one for each reading
    const ofSegment = titles[place] ?? [];
    const byTitleHits = byCount(documents, ofSegment);
    const unsure = phrases.length > 0 ? documents : new DocumentSet(0);
    readingOf.set({ segment: reading.segment, byTitleHits, unsure }, { reading, ofSegment });
  }
  const makeSure = async (chosen: readonly Chosen[]) => {
    const asked = chosen.flatMap(({ found, documents }) =>
      phrases.map((step) => {
        const titled = readingOf.get(found) as Titled; // they come from there
        return { found, documents, step, ...unsureOf(titled, step, documents) };
      }),
    );
    const held = await holdSequences(asked, parts);
    for (const [place, { found, documents, step, met }] of asked.entries()) {
      met.include(held[place] as DocumentSet); // one for each that is asked
      const wrong = documents.copy();
      if (step.isNegated) wrong.keep(met);
      else wrong.drop(met);
      for (const set of found.byTitleHits) set.drop(wrong);
    }
    for (const { found, documents } of chosen) found.unsure.drop(documents);
  };
  return { segments: [...readingOf.keys()], makeSure, isExact: plan.isExact };
}

/** A reading, and for each title of its plan the documents that have it. */
interface Titled {
  reading: Reading;
  ofSegment: readonly DocumentSet[];
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

/** Of some documents, those that meet a step, and those of which only positions tell. */
function unsureOf({ reading, ofSegment }: Titled, step: Step, documents: DocumentSet) {
  const { sequence, orElse, title } = step;
  const met = new DocumentSet(documents.size);
  if (orElse !== null) met.include(setAt(reading, orElse));
  if (title !== null) met.include(ofSegment[title] ?? met);
  const among = withAll(reading, sequence).keep(documents).drop(met);
  return { reading, sequence, met, among };
}

/** Parts a set by how many of the others hold a document: none, one, two … */
function byCount(documents: DocumentSet, others: readonly DocumentSet[]): DocumentSet[] {
  const parted = [documents.copy()];
  for (const other of others) {
    let above = new DocumentSet(documents.size);
    parted.push(above);
    // From the highest count down, so that no document goes up twice.
    for (const set of parted.slice(0, -1).reverse()) {
      above.include(set.copy().keep(other));
      set.drop(other);
      above = set;
    }
  }
  return parted;
}
