import { TEXT_FIELDS, type TextField } from "../query";
import type { Lookup } from "../term";

/** Puts a token into a namespace of its own; those of whole clips stand in none. */
export type Namespace = (token: string) => string;

/** Control characters begin no token of a text, and sort before all of them. */
const ID = "\u0002";
const FIRST_FIELD = 3;

/** Any word of a clip, wherever it stands. */
export const ANYWHERE: Namespace = (token) => token;

/** A clip's id, so that a document is found by it. */
export const idToken: Namespace = (id) => ID + id;

/** A word of one field. */
export function ofField(field: TextField): Namespace {
  const prefix = String.fromCharCode(FIRST_FIELD + TEXT_FIELDS.indexOf(field));
  return (token) => prefix + token;
}

export const within = (namespace: Namespace, lookups: readonly Lookup[]): Lookup[] =>
  lookups.map(({ token, isPrefix }) => ({ token: namespace(token), isPrefix }));
