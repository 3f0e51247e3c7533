import { BitWriter } from "./bits";
import { ByteWriter } from "./bytes";
import { writeToken } from "./token-coding";

/** Bytes after which a block is full; one entry may take it a little further. */
export const BLOCK_BYTES = 8192;

/** Bits of positions after which it is full as well: words that stand everywhere have many. */
const POSITION_BITS = 64 * BLOCK_BYTES;

/** A document that holds a token, and the bits that say where; see `writePositions`. */
export interface Occurrence {
  document: number;
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** A token with the documents that hold it, ascending. */
export interface Posting {
  token: string;
  occurrences: readonly Occurrence[];
}

/** A block of postings, and the positions of all its documents, in their order. */
export interface PostingBlock {
  firstToken: string;
  postings: Uint8Array<ArrayBuffer>;
  positions: Uint8Array<ArrayBuffer>;
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
  readonly #emit: (block: PostingBlock) => void;
  readonly #block = new ByteWriter();
  readonly #positions = new BitWriter();
  readonly #rest = new ByteWriter();
  #first = "";
  #last = "";

  constructor(emit: (block: PostingBlock) => void) {
    this.#emit = emit;
  }

  add({ token, occurrences }: Posting): void {
    let next = 0;
    while (next < occurrences.length) next = this.#addPart(token, occurrences, next);
  }

  /** Ends the block that is not full yet. */
  close(): void {
    if (this.#block.length === 0) return;
    const [postings, positions] = [this.#block.take(), this.#positions.take()];
    this.#emit({ firstToken: this.#first, postings, positions });
    this.#last = "";
  }

  /** @returns the place of the first occurrence that did not fit */
  #addPart(token: string, occurrences: readonly Occurrence[], from: number): number {
    if (this.#block.length === 0) this.#first = token;
    let place = from;
    let before = 0;
    while (place < occurrences.length && !this.#isFull) {
      const { document, bytes, start, end } = occurrences[place++] as Occurrence; // place < length
      this.#rest.varint(document - before);
      this.#positions.copy(bytes, start, end);
      before = document;
    }
    this.#addEntry(token, this.#rest.take());
    if (this.#isFull) this.close();
    return place;
  }

  get #isFull(): boolean {
    return (
      this.#block.length + this.#rest.length >= BLOCK_BYTES ||
      this.#positions.length >= POSITION_BITS
    );
  }

  #addEntry(token: string, rest: Uint8Array): void {
    writeToken(this.#block, token, this.#last);
    this.#block.varint(rest.length);
    this.#block.bytes(rest);
    this.#last = token;
  }
}
