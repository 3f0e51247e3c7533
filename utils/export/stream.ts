import type { FileContent } from "./exporter";

/** Chunks are at least this long but for the last, so that sinks are called seldom. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The pieces as a stream of bytes, made only as fast as the stream is read. Cancelling it, or the
 * signal, ends the source.
 */
export function streamOf(
  pieces: AsyncIterable<FileContent>,
  signal?: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = inChunks(pieces, signal);
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Text as UTF-8, bytes as they are. */
export const bytesOf = (content: FileContent): Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? encoder.encode(content) : content;

const encoder = new TextEncoder();

async function* inChunks(
  pieces: AsyncIterable<FileContent>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    const bytes = bytesOf(piece);
    gathered.push(bytes);
    length += bytes.length;
    if (length < CHUNK_BYTES) continue;
    yield joined(gathered, length);
    gathered = [];
    length = 0;
  }
  if (length > 0) yield joined(gathered, length);
}

function joined(pieces: Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
