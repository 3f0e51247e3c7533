import { type FilePack, unpackFiles } from "../export/file-pack";
import type { ZipEntry } from "../export/zip/zip";
import { type Conversion, ConversionError, type Converted } from "./conversion";
import { type ConverterThread, renewedThread } from "./converter-thread";

/** Clips that a thread converts at once. */
const BATCH = 16;
/** So many batches wait in each thread, so that it reads one while it converts the other. */
const AHEAD = 2;
/** More threads would wait for the database. */
const MOST_THREADS = 4;

/**
 * A file of each clip, in the order of the ids, made in as many threads as the machine has; only the
 * export worker may call it. What is made is no more ahead of what is taken than memory should hold.
 *
 * Each is valid until the next one is asked for.
 *
 * @throws ConversionError
 */
export async function* convertedFiles(
  ids: readonly string[],
  order: Omit<Conversion, "ids" | "room">,
  onProgress: (done: number) => void,
): AsyncGenerator<ZipEntry> {
  const threads = Array.from({ length: threadCount() }, renewedThread);
  try {
    const batches: Promise<FilePack>[] = [];
    let sent = 0;
    const send = (room: ArrayBuffer | null) => {
      const start = sent * BATCH;
      if (start >= ids.length) return;
      const thread = threads[sent % threads.length] as ConverterThread;
      const some = ids.slice(start, start + BATCH);
      const batch = thread.convert({ ...order, room, ids: some }).then(packOf);
      // Whoever ends early does not wait for it, nor for its failure.
      batch.catch(() => {});
      batches.push(batch);
      sent += 1;
    };
    for (let ahead = 0; ahead < threads.length * AHEAD; ahead++) send(null);
    let done = 0;
    for (let next = batches.shift(); next; next = batches.shift()) {
      const pack = await next;
      yield* unpackFiles(pack);
      done += pack.files.length;
      onProgress(done);
      send(pack.room);
    }
  } finally {
    for (const thread of threads) thread.end();
  }
}

const threadCount = () => Math.min(Math.max(navigator.hardwareConcurrency, 2), MOST_THREADS);

function packOf(converted: Converted): FilePack {
  if (converted.kind === "files") return converted;
  throw new ConversionError(converted.message, converted.failure);
}
