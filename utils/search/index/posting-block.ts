import { BitWriter } from "./bits";
import { ByteWriter } from "./bytes";
import type { Occurrences } from "./occurrences";
import { writeToken } from "./token-coding";

/** Bytes after which a block is full; one entry may take it a little further. */
export const BLOCK_BYTES = 8192;

/** Bits of positions after which it is full as well: words that stand everywhere have many. */
const POSITION_BITS = 64 * BLOCK_BYTES;

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

  /**
   * Adds the documents of a token, ascending, from one place on to the end of a block.
   *
   * @returns the place of the first that did not fit; their number if all did
   */
  add(token: string, occurrences: Occurrences, from: number): number {
    if (this.#block.length === 0) this.#first = token;
    const end = this.#addDocuments(occurrences, from);
    this.#addEntry(token, this.#rest.take());
    if (this.#isFull(0)) this.close();
    return end;
  }

  /** Ends the block that is not full yet. */
  close(): void {
    if (this.#block.length === 0) return;
    const [postings, positions] = [this.#block.take(), this.#positions.take()];
    this.#emit({ firstToken: this.#first, postings, positions });
    this.#last = "";
  }

  #addDocuments({ documents, starts, ends, sources, length }: Occurrences, from: number): number {
    let place = from;
    let before = 0;
    // Documents that stood beside each other are copied in one go.
    let source = sources[from];
    let start = starts.at(from);
    let end = start;
    while (place < length && !this.#isFull(end - start)) {
      if (sources[place] !== source || starts.at(place) !== end) {
        if (source) this.#positions.copy(source, start, end);
        source = sources[place];
        start = starts.at(place);
      }
      end = ends.at(place);
      const document = documents.at(place);
      this.#rest.varint(document - before);
      before = document;
      place += 1;
    }
    if (source) this.#positions.copy(source, start, end);
    return place;
  }

  /** @param bits of positions that are still to be copied */
  #isFull(bits: number): boolean {
    return (
      this.#block.length + this.#rest.length >= BLOCK_BYTES ||
      this.#positions.length + bits >= POSITION_BITS
    );
  }

  #addEntry(token: string, rest: Uint8Array): void {
    writeToken(this.#block, token, this.#last);
    this.#block.varint(rest.length);
    this.#block.bytes(rest);
    this.#last = token;
  }
}
