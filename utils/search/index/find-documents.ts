import { isRanked } from "../match";
import type { Clause, Query } from "../query";
import { type Lookup, lookupsOf, type Term } from "../term";
import { DocumentSet } from "./document-set";
import type { Manifest, Segment } from "./manifest";
import { ANYWHERE, idToken, type Namespace, ofField, within } from "./namespaces";
import type { PartCache } from "./part-cache";
import { type Directories, documentsWith, keysFor, readDirectories } from "./segment-reader";

/** What the index does not hold: which clips, by id, meet a condition by one of their tags. */
export interface Question {
  query: Query;
  /** Clips with a tag that meets the clause; for those of kind "words" and "tag". */
  tagged: ReadonlyMap<Clause, readonly string[]>;
}

/** What a segment has found. */
export interface FoundDocuments {
  segment: Segment;
  /** By how many of the query's words stand in the title; these sets do not meet. */
  byTitleHits: DocumentSet[];
}

export interface Found {
  segments: FoundDocuments[];
  /** False: every clip that is meant is among those found, but each has to be looked at. */
  isExact: boolean;
}

/** What the index reads to know which documents meet a condition; null if it cannot tell. */
interface Reading {
  /** All of these groups; of a group, any. */
  groups: Lookup[][];
  isExact: boolean;
}

/**
 * The documents that meet a query as far as the index can tell. Conditions on dates, states and
 * the like are left to the caller.
 */
export async function findDocuments(
  manifest: Manifest,
  directories: Directories,
  parts: PartCache,
  question: Question,
): Promise<Found> {
  const { segments } = manifest;
  await readDirectories(directories, segments, parts);
  const plan = planOf(question);
  const keys = segments.map((segment) =>
    plan.lookups.map((group) => keysFor(segment, directories.get(segment.number) ?? [], group)),
  );
  const blocks = await parts.read(keys.flat(2));
  let at = 0;
  const found = segments.map((segment, index) => {
    const sets = plan.lookups.map((group, place) => {
      const count = keys[index]?.[place]?.length ?? 0;
      at += count;
      return documentsWith(segment, blocks.slice(at - count, at), group);
    });
    return { segment, byTitleHits: combine(segment, plan, sets) };
  });
  return { segments: found, isExact: plan.isExact };
}

/** A condition of a plan: the sets that must all hold a document, and those that also will do. */
interface Step {
  sets: number[];
  orElse: number | null;
  isNegated: boolean;
}

interface Plan {
  /** One set of documents is made of each. */
  lookups: Lookup[][];
  steps: Step[];
  /** The sets that stand for a word in the title: of each word, all must hold the document. */
  titles: number[][];
  isExact: boolean;
}

function planOf({ query, tagged }: Question): Plan {
  const lookups: Lookup[][] = [];
  const setOf = (group: Lookup[]) => lookups.push(group) - 1;
  const setOfIds = (ids: readonly string[]) =>
    setOf(ids.map((id) => ({ token: idToken(id), isPrefix: false })));
  const steps: Step[] = [];
  const titles: number[][] = [];
  let isExact = true;
  for (const clause of query.clauses) {
    const reading = readingOf(clause);
    const ids = tagged.get(clause);
    if (!reading) continue;
    isExact &&= reading.isExact;
    if (isRanked(clause)) titles.push(readTerm(clause.term, ofField("title")).groups.map(setOf));
    // What may be too much must not be taken away.
    if (clause.isNegated && !reading.isExact) continue;
    const orElse = ids && ids.length > 0 ? setOfIds(ids) : null;
    steps.push({ sets: reading.groups.map(setOf), orElse, isNegated: clause.isNegated });
  }
  return { lookups, steps, titles, isExact };
}

function readingOf(clause: Clause): Reading | null {
  switch (clause.kind) {
    case "words":
      return readTerm(clause.term, ANYWHERE);
    case "field":
      return readTerm(clause.term, ofField(clause.field));
    case "tag":
      // Only those that the library has named: no document has the empty set of tokens.
      return { groups: [[]], isExact: true };
    default:
      return null;
  }
}

function readTerm(term: Term, namespace: Namespace): Reading {
  const { all, isExact } = lookupsOf(term);
  return { groups: within(namespace, all).map((lookup) => [lookup]), isExact };
}

function combine(segment: Segment, plan: Plan, sets: readonly DocumentSet[]): DocumentSet[] {
  const setAt = (place: number) => sets[place] ?? new DocumentSet(segment.documents);
  const alive = DocumentSet.all(segment.documents);
  for (const document of segment.dead) alive.remove(document);
  for (const { sets: places, orElse, isNegated } of plan.steps) {
    const met = places
      .map(setAt)
      .reduce((all, set) => all.keep(set), DocumentSet.all(segment.documents));
    if (orElse !== null) met.include(setAt(orElse));
    if (isNegated) alive.drop(met);
    else alive.keep(met);
  }
  const titles = plan.titles.map((places) =>
    places.map(setAt).reduce((all, set) => all.keep(set), DocumentSet.all(segment.documents)),
  );
  return byCount(alive, titles);
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
