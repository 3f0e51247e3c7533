import type { Lookup } from "../term";
import { ByteReader, ByteWriter } from "./bytes";
import { readToken, readTokenHead, writeToken } from "./token-coding";

/** Bytes after which a block is full; one entry may take it a little further. */
export const BLOCK_BYTES = 8192;

/** A token with the ascending numbers of the documents that hold it. */
export interface Posting {
  token: string;
  documents: Uint32Array;
}

/**
 * Puts postings into blocks. Tokens ascend by UTF-16 units. An entry is
 *
 *     token, see `writeToken` · bytes of the rest · rest
 *
 * all varints; the rest are the documents, the first as it is, the others as differences. A token
 * whose documents do not fit goes on in the next block under the same name.
 */
export class PostingBlocks {
  readonly #emit: (firstToken: string, block: Uint8Array<ArrayBuffer>) => void;
  readonly #block = new ByteWriter();
  readonly #rest = new ByteWriter();
  #first = "";
  #last = "";

  constructor(emit: (firstToken: string, block: Uint8Array<ArrayBuffer>) => void) {
    this.#emit = emit;
  }

  add({ token, documents }: Posting): void {
    let next = 0;
    while (next < documents.length) next = this.#addPart(token, documents, next);
  }

  /** Ends the block that is not full yet. */
  close(): void {
    if (this.#block.length === 0) return;
    this.#emit(this.#first, this.#block.take());
    this.#last = "";
  }

  /** @returns the place of the first document that did not fit */
  #addPart(token: string, documents: Uint32Array, from: number): number {
    if (this.#block.length === 0) this.#first = token;
    let place = from;
    let before = 0;
    while (place < documents.length && this.#block.length + this.#rest.length < BLOCK_BYTES) {
      const document = documents[place++] as number; // place < length
      this.#rest.varint(document - before);
      before = document;
    }
    this.#addEntry(token, this.#rest.take());
    if (this.#block.length >= BLOCK_BYTES) this.close();
    return place;
  }

  #addEntry(token: string, rest: Uint8Array): void {
    writeToken(this.#block, token, this.#last);
    this.#block.varint(rest.length);
    this.#block.bytes(rest);
    this.#last = token;
  }
}

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

/** Gives out the documents of an entry, ascending. */
export function eachDocument(
  { bytes }: Pick<Entry, "bytes">,
  emit: (document: number) => void,
): void {
  const reader = new ByteReader(bytes);
  let document = 0;
  while (!reader.isAtEnd) {
    document += reader.varint();
    emit(document);
  }
}

/**
 * Gives out the documents of all entries of a block that are looked up. Reads no token as a text:
 * it keeps in mind how far the last one was like the one looked for, and from what an entry shares
 * with the last one it mostly knows that it comes before.
 */
export function eachDocumentWith(
  block: Uint8Array,
  { token, isPrefix }: Lookup,
  emit: (document: number) => void,
): void {
  const reader = new ByteReader(block);
  let likeness = { alike: 0, next: 0, isBehind: false };
  while (!reader.isAtEnd) {
    const { shared, end } = readTokenHead(reader);
    if (shared < likeness.alike) return;
    let isLonger = likeness.alike === token.length;
    if (shared === likeness.alike) {
      likeness = compare(reader, end, token, likeness);
      isLonger = reader.at < end;
    }
    if (likeness.isBehind) return;
    reader.at = end;
    const length = reader.varint();
    const isMeant = likeness.alike === token.length && (isPrefix || !isLonger);
    if (isMeant) eachDocument({ bytes: reader.bytes(length) }, emit);
    else reader.at += length;
  }
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
