import type { ExportNews, ExportOrder } from "./export-order";
import exportWorker from "./export-worker?worker&url";
import { trustedScript } from "./trusted";

export interface WrittenFile {
  name: string;
  file: Blob;
}

/** Why no file came of an order. */
export type ExportFailure = Extract<ExportNews, { kind: "failed" }>;

/**
 * Has a file written in a worker. Ends with the page that calls it, or with the signal; nothing in the
 * library changes either way.
 *
 * @throws what the signal was aborted with
 */
export function runExport(
  order: ExportOrder,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<WrittenFile | ExportFailure> {
  const worker = new Worker(trustedScript(exportWorker), { type: "module" });
  return new Promise<WrittenFile | ExportFailure>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener("message", ({ data }: MessageEvent<ExportNews>) => {
      if (data.kind === "progress") onProgress(data.done);
      else resolve(data);
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
