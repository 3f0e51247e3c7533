import { blocksFor } from "./directory";
import type { Input } from "./merge-segments";
import type { PartCache } from "./part-cache";
import { type Entry, eachDocument, readEntries } from "./posting-block";
import { partKeys } from "./segment-reader";

/** Blocks read at once. */
const AHEAD = 8;

/** Goes through all postings of a segment in order. */
export class PostingCursor {
  readonly #input: Input;
  readonly #parts: PartCache;
  /** The next block, and those read already that begin with it. */
  #block = 0;
  #ahead: Uint8Array[] = [];
  #entries: Iterator<Entry> = [][Symbol.iterator]();
  #entry: Entry | null = null;

  constructor(input: Input, parts: PartCache) {
    this.#input = input;
    this.#parts = parts;
  }

  /** The token that it stands at; null at the end. */
  get token(): string | null {
    return this.#entry?.token ?? null;
  }

  /** Goes to the first token behind another; to the very first for null. */
  async goBehind(token: string | null): Promise<void> {
    if (token !== null) {
      this.#block = blocksFor(this.#input.directory, { token, isPrefix: false }).start;
    }
    await this.nextBlock();
    while (token !== null && this.token !== null && this.token <= token) {
      if (!this.next()) await this.nextBlock();
    }
  }

  /** Goes on within the block. @returns false at its end: `nextBlock` goes on from there */
  next(): boolean {
    const { done, value } = this.#entries.next();
    this.#entry = done ? null : value;
    return !done;
  }

  async nextBlock(): Promise<void> {
    const { number, postingBlocks } = this.#input.segment;
    this.#entry = null;
    if (this.#block >= postingBlocks) return;
    if (this.#ahead.length === 0) {
      const end = Math.min(postingBlocks, this.#block + AHEAD);
      this.#ahead = await this.#parts.read(partKeys(number, "postings", this.#block, end));
    }
    this.#block += 1;
    this.#entries = readEntries(this.#ahead.shift() ?? new Uint8Array());
    this.next();
  }

  /** The documents of the token, under their new numbers. */
  eachDocument(emit: (document: number) => void): void {
    const { renumbered } = this.#input;
    if (!this.#entry) return;
    eachDocument(this.#entry, (document) => emit(renumbered[document] ?? 0));
  }
}
