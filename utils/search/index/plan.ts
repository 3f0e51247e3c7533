import { isRanked } from "../match";
import type { Clause, Query } from "../query";
import { type Lookup, lookupsOf, type Term } from "../term";
import { ANYWHERE, idToken, type Namespace, ofField } from "./namespaces";

/** What the index does not hold: which clips, by id, meet a condition by a tag or by their site. */
export interface Question {
  query: Query;
  /** Clips with a tag or of a site that meets the clause; for those of kind "words", "tag", "siteIs". */
  listed: ReadonlyMap<Clause, readonly string[]>;
}

/** A set of documents, by its place in the plan, whose token stands at a place of a phrase. */
export interface PlacedSet {
  set: number;
  offset: number;
}

/** The sets that must all hold a document; if there are several, one behind the other in its text. */
export type Sequence = readonly PlacedSet[];

/** A condition: a document meets the sequence, or is in the other set; or just not, if negated. */
export interface Step {
  sequence: Sequence;
  orElse: number | null;
  isNegated: boolean;
  /** Its place among the plan's titles, if it has one: what stands in the title stands in the clip. */
  title: number | null;
}

/** What the index does to know which documents meet a query. */
export interface Plan {
  /** One set of documents is made of each: those with any of the tokens. */
  lookups: Lookup[][];
  steps: Step[];
  /** The words of the query as they would stand in a title. */
  titles: Sequence[];
  /** False: documents that meet the plan still have to be looked at in their texts. */
  isExact: boolean;
}

export function planOf({ query, listed }: Question): Plan {
  const sets = new PlanSets();
  const steps: Step[] = [];
  const titles: Sequence[] = [];
  let isExact = true;
  for (const clause of query.clauses) {
    const reading = readingOf(clause, sets);
    if (!reading) continue;
    isExact &&= reading.isExact;
    const title = isRanked(clause)
      ? titles.push(readTerm(clause.term, ofField("title"), sets).sequence) - 1
      : null;
    // What may be too much must not be taken away.
    if (clause.isNegated && !reading.isExact) continue;
    const ids = listed.get(clause) ?? [];
    const orElse = ids.length > 0 ? sets.ofIds(ids) : null;
    steps.push({ sequence: reading.sequence, orElse, isNegated: clause.isNegated, title });
  }
  return { lookups: sets.lookups, steps, titles, isExact };
}

interface Reading {
  sequence: Sequence;
  isExact: boolean;
}

/** Null if the index knows nothing about a condition. */
function readingOf(clause: Clause, sets: PlanSets): Reading | null {
  switch (clause.kind) {
    case "words":
      return readTerm(clause.term, ANYWHERE, sets);
    case "field":
      return readTerm(clause.term, ofField(clause.field), sets);
    case "siteIs":
    case "tag":
      // Only those that the library has named: no document has the empty set of tokens.
      return { sequence: [{ set: sets.ofIds([]), offset: 0 }], isExact: true };
    default:
      return null;
  }
}

function readTerm(term: Term, namespace: Namespace, sets: PlanSets): Reading {
  const { all, isExact } = lookupsOf(term);
  const sequence = all.map(({ token, isPrefix, offset }) => ({
    set: sets.of({ token: namespace(token), isPrefix }),
    offset,
  }));
  return { sequence, isExact };
}

/** The sets of a plan; what is looked up twice is one of them. */
class PlanSets {
  readonly lookups: Lookup[][] = [];
  readonly #known = new Map<string, number>();

  of(lookup: Lookup): number {
    const name = (lookup.isPrefix ? "*" : "=") + lookup.token;
    const set = this.#known.get(name) ?? this.lookups.push([lookup]) - 1;
    this.#known.set(name, set);
    return set;
  }

  ofIds(ids: readonly string[]): number {
    return this.lookups.push(ids.map((id) => ({ token: idToken(id), isPrefix: false }))) - 1;
  }
}
