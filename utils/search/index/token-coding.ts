import { type ByteReader, type ByteWriter, bytesOf } from "./bytes";

/** Units shared with the token before that fit into the first number; more follow it. */
const SHARED = 7;

/**
 * Writes a token as its difference to the one before, behind which it sorts:
 *
 *     bytes of its own units × 8 + units shared, at most 7 · the units shared beyond 7, if 7 · own units
 *
 * The first of its own units is the difference to the unit that stood there before, which is small
 * among the many pairs that begin with one Chinese character.
 */
export function writeToken(writer: ByteWriter, token: string, before: string): void {
  const shared = sharedUnits(before, token);
  const base = unitAt(before, shared);
  let length = 0;
  for (let at = shared; at < token.length; at += 1)
    length += bytesOf(ownUnit(token, at, shared, base));
  writer.varint(length * (SHARED + 1) + Math.min(shared, SHARED));
  if (shared >= SHARED) writer.varint(shared - SHARED);
  for (let at = shared; at < token.length; at += 1) writer.varint(ownUnit(token, at, shared, base));
}

const ownUnit = (token: string, at: number, shared: number, base: number) =>
  token.charCodeAt(at) - (at === shared ? base : 0);

/** The beginning of a token that was written: enough to pass over it. */
export interface TokenHead {
  /** Units shared with the token before. */
  shared: number;
  /** Where the reader stands behind it. */
  end: number;
}

export function readTokenHead(reader: ByteReader): TokenHead {
  const first = reader.varint();
  const few = first % (SHARED + 1);
  const shared = few < SHARED ? few : SHARED + reader.varint();
  return { shared, end: reader.at + Math.floor(first / (SHARED + 1)) };
}

export function readToken(reader: ByteReader, before: string): string {
  const { shared, end } = readTokenHead(reader);
  let token = before.slice(0, shared);
  let base = unitAt(before, shared);
  while (reader.at < end) {
    token += String.fromCharCode(base + reader.varint());
    base = 0;
  }
  return token;
}

const unitAt = (text: string, place: number) => (place < text.length ? text.charCodeAt(place) : 0);

function sharedUnits(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < limit && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}
