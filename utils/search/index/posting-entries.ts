import type { Lookup } from "../term";
import { ByteReader } from "./bytes";
import { readToken, readTokenHead } from "./token-coding";

/** An entry as it lies in a block: its documents are decoded only if somebody wants them. */
export interface Entry {
  token: string;
  bytes: Uint8Array;
}

export function* readEntries(block: Uint8Array): Generator<Entry> {
  const reader = new ByteReader(block);
  let token = "";
  while (!reader.isAtEnd) {
    token = readToken(reader, token);
    yield { token, bytes: reader.bytes(reader.varint()) };
  }
}

/** Gives out the documents of an entry, ascending, until it is told `true`: enough. */
export function eachDocument(
  { bytes }: Pick<Entry, "bytes">,
  // biome-ignore lint/suspicious/noConfusingVoidType: most have nothing to tell
  emit: (document: number) => boolean | void,
): void {
  let document = 0;
  for (let at = 0; at < bytes.length; ) {
    // As `ByteReader` reads: this runs for every document that holds a frequent word.
    let byte = bytes[at++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    document += step;
    if (emit(document) === true) return;
  }
}

/** How many documents an entry names. */
export function countDocuments({ bytes }: Pick<Entry, "bytes">): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) < 0x80) count += 1;
  return count;
}

/** What a block has for something that is looked up. */
export interface FoundEntry {
  bytes: Uint8Array;
  /** Where it begins in the block. */
  start: number;
}

/**
 * The entries of a block that are looked up. Reads no
 * token as a text: it keeps in mind how far the last one was like the one looked for, and from what
 * an entry shares with the last one it mostly knows that it comes before.
 */
export function entriesWith(block: Uint8Array, { token, isPrefix }: Lookup): FoundEntry[] {
  const found: FoundEntry[] = [];
  const reader = new ByteReader(block);
  let likeness = { alike: 0, next: 0, isBehind: false };
  while (!reader.isAtEnd) {
    const start = reader.at;
    const { shared, end } = readTokenHead(reader);
    if (shared < likeness.alike) return found;
    let isLonger = likeness.alike === token.length;
    if (shared === likeness.alike) {
      likeness = compare(reader, end, token, likeness);
      isLonger = reader.at < end;
    }
    if (likeness.isBehind) return found;
    reader.at = end;
    const length = reader.varint();
    const isMeant = likeness.alike === token.length && (isPrefix || !isLonger);
    if (isMeant) found.push({ bytes: reader.bytes(length), start });
    else reader.at += length;
  }
  return found;
}

/** How many documents the entries of a block name, from the beginning of one to that of another. */
export function countBetween(block: Uint8Array, start: number, end: number): number {
  const reader = new ByteReader(block, start);
  let count = 0;
  while (reader.at < end) {
    reader.at = readTokenHead(reader).end;
    count += countDocuments({ bytes: reader.bytes(reader.varint()) });
  }
  return count;
}

/** How much of an entry is like the token that is looked for. */
interface Likeness {
  /** Units at the beginning that are the same. */
  alike: number;
  /** The entry's unit behind those; 0 if it ends there. */
  next: number;
  /** That unit is greater than the token's: from here on nothing is found. */
  isBehind: boolean;
}

/** Reads on in an entry that shares as many units with the one before as that does with the token. */
function compare(reader: ByteReader, end: number, token: string, before: Likeness): Likeness {
  let { alike, next: base } = before;
  while (reader.at < end) {
    const start = reader.at;
    const next = base + reader.varint();
    base = 0;
    if (next !== token.charCodeAt(alike)) {
      const isWhole = alike === token.length;
      reader.at = start;
      return { alike, next, isBehind: !isWhole && next > token.charCodeAt(alike) };
    }
    alike += 1;
  }
  return { alike, next: 0, isBehind: false };
}
