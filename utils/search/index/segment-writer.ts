import { ByteWriter } from "./bytes";
import { encodeDocuments, type NamedDocument } from "./document-blocks";
import type { Segment } from "./manifest";
import type { Occurrences } from "./occurrences";
import { type PostingBlock, PostingBlocks } from "./posting-block";
import type { Pace, Part, PartKind } from "./storage";
import { writeToken } from "./token-coding";

export const emptySegment = (number: number, documents: number): Segment => ({
  number,
  documents,
  postingBlocks: 0,
  directoryBlocks: 0,
  dead: [],
});

/** What has been written, and the segment that it makes. */
export interface Written {
  parts: Part[];
  segment: Segment;
}

/**
 * Writes a segment, in one go or in several: what `take` gives out is complete in itself, so that
 * another writer can go on from there with the segment that came with it.
 */
export class SegmentWriter {
  #segment: Segment;
  #parts: Part[] = [];
  readonly #directory = new ByteWriter();
  #lastFirst = "";
  readonly #postings = new PostingBlocks((block) => this.#addBlock(block));

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** Parts that wait to be taken. */
  get waiting(): number {
    return this.#parts.length;
  }

  /** All documents of the segment, ascending by time; called once. */
  documents(documents: readonly NamedDocument[]): void {
    for (const [number, bytes] of encodeDocuments(documents).entries()) {
      this.#addPart("documents", number, bytes);
    }
  }

  /** Adds the documents of a token, ascending; tokens must ascend from call to call. */
  async add(token: string, occurrences: Occurrences, pace: Pace): Promise<void> {
    let next = this.#postings.add(token, occurrences, 0);
    while (next < occurrences.length) {
      await pace();
      next = this.#postings.add(token, occurrences, next);
    }
  }

  take(): Written {
    this.#postings.close();
    if (this.#directory.length > 0) {
      const number = this.#segment.directoryBlocks;
      this.#addPart("directory", number, this.#directory.take());
      this.#segment = { ...this.#segment, directoryBlocks: number + 1 };
      this.#lastFirst = "";
    }
    const parts = this.#parts;
    this.#parts = [];
    return { parts, segment: this.#segment };
  }

  /** The directory names the first token of each block, as differences to the one before. */
  #addBlock({ firstToken, postings, positions }: PostingBlock): void {
    const number = this.#segment.postingBlocks;
    this.#addPart("postings", number, postings);
    this.#addPart("positions", number, positions);
    this.#segment = { ...this.#segment, postingBlocks: number + 1 };
    writeToken(this.#directory, firstToken, this.#lastFirst);
    this.#lastFirst = firstToken;
  }

  #addPart(kind: PartKind, number: number, bytes: Uint8Array<ArrayBuffer>): void {
    this.#parts.push({ segment: this.#segment.number, kind, number, bytes });
  }
}
