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

export function decodeDocuments(block: Uint8Array): NamedDocument[] {
  const reader = new ByteReader(block);
  const documents: NamedDocument[] = [];
  let time = 0;
  while (!reader.isAtEnd) {
    time += reader.varint();
    documents.push({ time, id: reader.text() });
  }
  return documents;
}

export const blockOfDocument = (document: number) => Math.floor(document / DOCUMENTS_PER_BLOCK);

/** Before 1970 there are no clips; what is no time counts as the oldest. */
export const timeOf = (clippedAt: string): number => Math.max(0, Date.parse(clippedAt) || 0);
