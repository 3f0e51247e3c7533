import type { Lookup } from "../term";
import { ByteReader, ByteWriter } from "./bytes";

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
 *     units shared with the token before · bytes of its other units · those ·
 *     bytes of the rest · rest
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
    const shared = sharedUnits(this.#last, token);
    this.#block.varint(shared);
    this.#block.text(token, shared);
    this.#block.varint(rest.length);
    this.#block.bytes(rest);
    this.#last = token;
  }
}

export function sharedUnits(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < limit && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
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
    const shared = reader.varint();
    token = token.slice(0, shared) + reader.text();
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
  let alike = 0;
  while (!reader.isAtEnd) {
    const shared = reader.varint();
    const length = reader.varint();
    const end = reader.at + length;
    if (shared < alike) return;
    let isLonger = false;
    if (shared === alike) {
      const order = compare(reader, end, token, alike);
      if (order.isBehind) return;
      alike = order.alike;
      isLonger = reader.at < end;
    } else isLonger = alike === token.length;
    reader.at = end;
    const bytes = reader.bytes(reader.varint());
    if (alike === token.length && (isPrefix || !isLonger)) eachDocument({ bytes }, emit);
  }
}

/** Reads on as long as units are those of a token: how many are, and whether one comes behind. */
function compare(reader: ByteReader, end: number, token: string, from: number) {
  let alike = from;
  while (reader.at < end && alike < token.length) {
    const unit = reader.varint();
    const wanted = token.charCodeAt(alike);
    if (unit !== wanted) return { alike, isBehind: unit > wanted };
    alike += 1;
  }
  return { alike, isBehind: false };
}
