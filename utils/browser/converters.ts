import { type FilePack, unpackFiles } from "../export/file-pack";
import type { ZipEntry } from "../export/zip/zip";
import type { LibraryDatabase } from "../library/schema";
import { type Conversion, ConversionError, type Converted } from "./conversion";
import { type Convert, converterHere } from "./convert-clips";
import { trustedScript } from "./trusted";

/** Clips that a thread converts at once. */
const BATCH = 8;
/** So many batches wait in each thread, so that it reads one while it converts the other. */
const AHEAD = 2;
/** More threads would wait for the database. */
const MOST_THREADS = 4;

/**
 * A file of each clip, in the order of the ids, made in as many threads as the machine has, this one
 * among them; only the export worker may call it. What is made is no more ahead of what is taken than
 * memory should hold.
 *
 * Each is valid until the next one is asked for.
 *
 * @throws ConversionError
 */
export async function* convertedFiles(
  database: LibraryDatabase,
  ids: readonly string[],
  order: Omit<Conversion, "ids" | "room">,
  onProgress: (done: number) => void,
): AsyncGenerator<ZipEntry> {
  const others = Array.from({ length: threadCount() - 1 }, converterThread);
  const threads = [converterHere(database), ...others.map(({ convert }) => convert)];
  try {
    const batches: Promise<FilePack>[] = [];
    let sent = 0;
    const send = (room: ArrayBuffer | null) => {
      const start = sent * BATCH;
      if (start >= ids.length) return;
      const convert = threads[sent % threads.length] as Convert;
      const some = ids.slice(start, start + BATCH);
      const batch = convert({ ...order, room, ids: some }).then(packOf);
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
    for (const { end } of others) end();
  }
}

/** What a thread is called that converts for another. */
export const CONVERTER = "converter";

const threadCount = () => Math.min(Math.max(navigator.hardwareConcurrency, 2), MOST_THREADS);

function packOf(converted: Converted): FilePack {
  if (converted.kind === "files") return converted;
  throw new ConversionError(converted.message, converted.failure);
}

interface Waiting {
  resolve(converted: Converted): void;
  reject(error: Error): void;
}

/** Another thread that converts, until it is ended. */
function converterThread(): { convert: Convert; end(): void } {
  // The same script, so that its code is in the package once.
  const worker = new Worker(trustedScript(location.href), { type: "module", name: CONVERTER });
  const waiting: Waiting[] = [];
  worker.addEventListener("message", ({ data }: MessageEvent<Converted>) =>
    waiting.shift()?.resolve(data),
  );
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(message));
  });
  return {
    convert: (conversion) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(conversion, conversion.room ? [conversion.room] : []);
      }),
    end: () => worker.terminate(),
  };
}
