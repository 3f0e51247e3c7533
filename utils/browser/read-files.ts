import { v7 } from "uuid";
import { type Reading, readImport } from "../import/read-import";
import { parseInert } from "./parse-inert";

/** How long the page may be kept from what its reader does, in milliseconds. */
const SLICE_MS = 24;

/**
 * Reads chosen files in a page, which stays free meanwhile: a worker has no document to sanitise in.
 * Changes nothing, so it may be broken off at any time.
 *
 * @throws what the signal was aborted with
 */
export function readFiles(
  files: readonly File[],
  onProgress: (entries: number) => void,
  signal: AbortSignal,
): Promise<Reading> {
  let sliceEnd = performance.now() + SLICE_MS;
  const chosen = files.map((file) => ({ name: file.name, blob: file }));
  const context = {
    inert: document.implementation.createHTMLDocument(""),
    parse: parseInert,
    newId: (time: Date) => v7({ msecs: time.getTime() }),
    now: new Date().toISOString(),
  };
  return readImport(chosen, context, async (entries) => {
    signal.throwIfAborted();
    if (performance.now() < sliceEnd) return;
    onProgress(entries);
    await new Promise((resolve) => setTimeout(resolve));
    sliceEnd = performance.now() + SLICE_MS;
  });
}
