import type { Clip } from "../clip/clip";
import { clipFiles } from "../export/clip-file";
import { packFiles } from "../export/file-pack";
import { exporterOf } from "../export/registry";
import { libraryFailure } from "../library/library-failure";
import { readSomeClips } from "../library/read-clips";
import { LibraryDatabase } from "../library/schema";
import type { Conversion, Converted } from "./conversion";
import { exportContext } from "./export-context";

/** Reads clips and makes a file of each, beside other threads that do the same; see `converters.ts`. */
export function answerConversions(): void {
  const database = new LibraryDatabase();
  let answered = Promise.resolve();
  addEventListener("message", ({ data }: MessageEvent<Conversion>) => {
    // Read at once, while those of the last message are converted.
    const clips = readSomeClips(database, data.ids);
    clips.catch(() => {});
    answered = answered.then(async () => answer(await convert(database, data, clips)));
  });
}

async function convert(
  database: LibraryDatabase,
  { format, room, ids: _ids, ...order }: Conversion,
  clips: Promise<Clip[]>,
): Promise<Converted> {
  try {
    const exporter = exporterOf(format);
    if (exporter.kind !== "clip") throw new RangeError(`"${format}" is no file of one clip.`);
    const files = clipFiles(await clips, exporter, exportContext(database, order));
    return { kind: "files", ...(await packFiles(files, room)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "failed", failure: libraryFailure(error), message };
  }
}

const answer = (converted: Converted): void =>
  postMessage(converted, { transfer: converted.kind === "files" ? [converted.room] : [] });
