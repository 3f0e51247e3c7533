import { type FilePack, unpackFiles } from "../export/file-pack";
import type { ZipEntry } from "../export/zip/zip";
import { type Conversion, ConversionError, type Converted } from "./conversion";
import { trustedScript } from "./trusted";

/** Clips that a thread converts at once. */
const BATCH = 32;
/** So many batches wait in each thread, so that it reads one while it converts the other. */
const AHEAD = 2;
/** More threads would wait for the database. */
const MOST_THREADS = 4;

/**
 * A file of each clip, in the order of the ids, made in as many threads as the machine has; only
 * the export worker may call it. What is made is no more ahead of what is taken than memory should hold.
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
  const threads = Array.from({ length: threadCount() }, () => new Converter());
  try {
    const batches: Promise<FilePack>[] = [];
    let sent = 0;
    const send = (room: ArrayBuffer | null) => {
      const start = sent * BATCH;
      if (start >= ids.length) return;
      const thread = threads[sent % threads.length] as Converter;
      const batch = thread.convert({ ...order, room, ids: ids.slice(start, start + BATCH) });
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

/** What a thread is called that converts for another. */
export const CONVERTER = "converter";

const threadCount = () => Math.min(Math.max(navigator.hardwareConcurrency, 2), MOST_THREADS);

interface Waiting {
  resolve(pack: FilePack): void;
  reject(error: Error): void;
}

/** A thread that answers in the order in which it is asked. */
class Converter {
  // The same script, so that its code is in the package once.
  readonly #worker = new Worker(trustedScript(location.href), { type: "module", name: CONVERTER });
  readonly #waiting: Waiting[] = [];

  constructor() {
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Converted>) => {
      const waiting = this.#waiting.shift();
      if (data.kind === "files") waiting?.resolve(data);
      else waiting?.reject(new ConversionError(data.message, data.failure));
    });
    this.#worker.addEventListener("error", ({ message }) => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error(message));
    });
  }

  convert(conversion: Conversion): Promise<FilePack> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(conversion, conversion.room ? [conversion.room] : []);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}
