import type { State } from "../clip/clip";
import type { Term } from "./term";

/** Fields whose text is looked into as the whole clip is. */
export const TEXT_FIELDS = ["title", "site", "author", "source", "section"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Every field of the query language. */
export const FIELDS = [...TEXT_FIELDS, "tag", "lang", "before", "after", "is", "has"] as const;
export type Field = (typeof FIELDS)[number];

/** One condition; a clip is found if it meets all of them. */
export type Condition =
  /** In the text or in any fact. */
  | { kind: "words"; term: Term }
  | { kind: "field"; field: TextField; term: Term }
  /** Exactly this site, see `wholeSite`. */
  | { kind: "siteIs"; site: string }
  /** A folded tag; those below it in the hierarchy count too, and if it is open all that begin so. */
  | { kind: "tag"; tag: string; isOpen: boolean }
  /** The first subtags of a BCP 47 tag, in small letters. */
  | { kind: "lang"; lang: string }
  /** ISO 8601 as precise as it was typed: published (or, if unknown, clipped) before that began. */
  | { kind: "before"; date: string }
  /** Published when that began, or later. */
  | { kind: "after"; date: string }
  | { kind: "state"; state: State }
  | { kind: "favourite" }
  | { kind: "image" };

export type Clause = Condition & { isNegated: boolean };

export interface Query {
  kind: "query";
  clauses: readonly Clause[];
}

/** Most conditions that a query may have. */
export const CLAUSE_LIMIT = 32;

/** Why a query cannot be read. Each kind has a sentence in the message catalogue. */
export type QueryProblem =
  /** `tag:` with nothing behind it. */
  | { kind: "valueMissing"; field: Field }
  /** `before:soon` */
  | { kind: "noDate"; field: "before" | "after"; value: string }
  /** `is:blue`, `has:wings`, `lang:elvish` */
  | { kind: "unknownValue"; field: "is" | "has" | "lang"; value: string }
  /** Only punctuation: nothing that a text could be searched for. */
  | { kind: "nothingToFind" }
  | { kind: "tooManyClauses"; limit: number };
