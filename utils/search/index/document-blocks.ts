import { ByteReader, ByteWriter } from "./bytes";

/** Documents of one block. */
export const DOCUMENTS_PER_BLOCK = 256;

/** What stands behind a document's number. */
export interface NamedDocument {
  id: string;
  /** When it was clipped: milliseconds since 1970. Documents of a segment ascend by it. */
  time: number;
}

/** A block: for each document the time's difference to the one before, and the id. */
export function encodeDocuments(documents: readonly NamedDocument[]): Uint8Array<ArrayBuffer>[] {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < documents.length; start += DOCUMENTS_PER_BLOCK) {
    const writer = new ByteWriter();
    let before = 0;
    for (const { id, time } of documents.slice(start, start + DOCUMENTS_PER_BLOCK)) {
      writer.varint(time - before);
      writer.text(id);
      before = time;
    }
    blocks.push(writer.take());
  }
  return blocks;
}

export const decodeDocuments = (bytes: Uint8Array): NamedDocument[] => {
  const block = new DocumentBlock(bytes);
  return Array.from({ length: block.length }, (_, place) => block.at(place) as NamedDocument); // place < length
};

/** A block whose ids are made when they are asked for: of 256, a search mostly wants a few. */
export class DocumentBlock {
  readonly #reader: ByteReader;
  readonly #times: number[] = [];
  /** Where the ids begin. */
  readonly #starts: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
    let time = 0;
    while (!this.#reader.isAtEnd) {
      time += this.#reader.varint();
      this.#times.push(time);
      this.#starts.push(this.#reader.at);
      this.#reader.bytes(this.#reader.varint());
    }
  }

  get length(): number {
    return this.#times.length;
  }

  /** The time of the last. */
  get newest(): number {
    return this.#times.at(-1) ?? 0;
  }

  at(place: number): NamedDocument | null {
    const start = this.#starts[place];
    const time = this.#times[place];
    if (start === undefined || time === undefined) return null;
    this.#reader.at = start;
    return { time, id: this.#reader.text() };
  }
}

export const blockOfDocument = (document: number) => Math.floor(document / DOCUMENTS_PER_BLOCK);

/** Before 1970 there are no clips; what is no time counts as the oldest. */
export const timeOf = (clippedAt: string): number => Math.max(0, Date.parse(clippedAt) || 0);
