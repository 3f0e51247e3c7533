import type { FileContent } from "../export/exporter";

/** How much is handed on at once: large enough that it is done seldom. */
const CHUNK_BYTES = 512 * 1024;
/** UTF-8 takes no more for a unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3;

export interface Chunks {
  add(content: FileContent): void;
  end(): void;
}

/** Gathers what is added, text as UTF-8, in one buffer that is used again and again. */
export function inChunks(write: (chunk: Uint8Array<ArrayBuffer>) => void): Chunks {
  const buffer = new Uint8Array(CHUNK_BYTES);
  const encoder = new TextEncoder();
  let length = 0;
  const flush = () => {
    if (length > 0) write(buffer.subarray(0, length));
    length = 0;
  };
  const addBytes = (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.length > CHUNK_BYTES - length) flush();
    if (bytes.length > CHUNK_BYTES) return write(bytes);
    buffer.set(bytes, length);
    length += bytes.length;
  };
  const addText = (text: string) => {
    const most = text.length * MOST_BYTES_A_UNIT;
    if (most > CHUNK_BYTES) return addBytes(encoder.encode(text));
    if (most > CHUNK_BYTES - length) flush();
    length += encoder.encodeInto(text, buffer.subarray(length)).written;
  };
  return {
    add: (content) => (typeof content === "string" ? addText(content) : addBytes(content)),
    end: flush,
  };
}
