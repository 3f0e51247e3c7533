import { blocksFor } from "./directory";
import type { Input } from "./merge-segments";
import type { Occurrences } from "./occurrences";
import type { PartCache } from "./part-cache";
import { partKeys } from "./part-keys";
import { PositionReader } from "./position-list";
import { countDocuments, type Entry, eachDocument, readEntries } from "./posting-entries";

/** Blocks read at once. */
const AHEAD = 8;

/** What a document that is not in the output is called. */
export const DEAD = -1;

const NOTHING = new Uint8Array();

/** Goes through all postings of a segment in order. */
export class PostingCursor {
  readonly #input: Input;
  readonly #parts: PartCache;
  /** The next block, and those read already that begin with it: postings, and their positions. */
  #block = 0;
  #ahead: [Uint8Array, Uint8Array][] = [];
  #entries: Iterator<Entry> = [][Symbol.iterator]();
  #entry: Entry | null = null;
  /** The positions of the block, and a reader that stands where those of the entry begin, or behind them. */
  #positions: Uint8Array = NOTHING;
  #reader = new PositionReader(NOTHING);
  #isBehind = false;

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
    if (this.#entry && !this.#isBehind) this.#reader.skip(countDocuments(this.#entry));
    this.#isBehind = false;
    const { done, value } = this.#entries.next();
    this.#entry = done ? null : value;
    return !done;
  }

  async nextBlock(): Promise<void> {
    this.#entry = null;
    if (this.#block >= this.#input.segment.postingBlocks) return;
    if (this.#ahead.length === 0) await this.#readAhead();
    const [postings, positions] = this.#ahead.shift() ?? [NOTHING, NOTHING];
    this.#block += 1;
    this.#positions = positions;
    this.#reader = new PositionReader(positions);
    this.#entries = readEntries(postings);
    this.next();
  }

  async #readAhead(): Promise<void> {
    const { number, postingBlocks } = this.#input.segment;
    const end = Math.min(postingBlocks, this.#block + AHEAD);
    const read = await this.#parts.read([
      ...partKeys(number, "postings", this.#block, end),
      ...partKeys(number, "positions", this.#block, end),
    ]);
    const blocks = end - this.#block;
    this.#ahead = Array.from({ length: blocks }, (_, place) => [
      read[place] ?? NOTHING,
      read[blocks + place] ?? NOTHING,
    ]);
  }

  /** Takes out where the token stands, in documents under their new numbers; once. */
  take(occurrences: Occurrences): void {
    const { renumbered } = this.#input;
    const reader = this.#reader;
    if (!this.#entry || this.#isBehind) return;
    this.#isBehind = true;
    eachDocument(this.#entry, (document) => {
      const start = reader.at;
      reader.skip(1);
      const number = renumbered[document] ?? DEAD;
      if (number !== DEAD) occurrences.add(number, this.#positions, start, reader.at);
    });
  }
}
