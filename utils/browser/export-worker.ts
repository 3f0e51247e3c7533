import { exportClips } from "../export/export-clips";
import { exporterOf } from "../export/registry";
import { streamOf } from "../export/stream";
import { libraryFailure } from "../library/library-failure";
import { readClips } from "../library/read-clips";
import { LibraryDatabase } from "../library/schema";
import { backupFile } from "./backup";
import type { ExportNews, ExportOrder } from "./export-order";
import { temporaryFile } from "./temporary-file";

/** Writes one file in a thread of its own, so that the page stays free; see `export-job.ts`. */
addEventListener("message", ({ data }: MessageEvent<ExportOrder>) => void write(data), {
  once: true,
});

/** How often a page is told, in milliseconds: as often as it can show it. */
const TOLD_EVERY = 60;

async function write(order: ExportOrder): Promise<void> {
  try {
    const { name, mediaType, stream } = await open(order);
    const sink = await temporaryFile();
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      await sink.write(next.value);
    }
    tell({ kind: "written", name, file: await sink.end(mediaType) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell({ kind: "failed", failure: libraryFailure(error), message });
  }
}

async function open({ content, ...context }: ExportOrder) {
  const database = new LibraryDatabase();
  const onProgress = seldom((done) => tell({ kind: "progress", done }));
  if (content.kind === "clips") {
    return exportClips(readClips(database, content.ids), exporterOf(content.format), {
      ...context,
      pictures: async () => null,
      onProgress,
    });
  }
  let clips = 0;
  const pieces = backupFile(database, context.exportedAt, content.settings, () => {
    clips += 1;
    onProgress(clips);
  });
  return {
    name: `${context.collectionName}.json`,
    mediaType: "application/json",
    stream: streamOf(pieces),
  };
}

function seldom(tellDone: (done: number) => void): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < TOLD_EVERY) return;
    last = now;
    tellDone(done);
  };
}

const tell = (news: ExportNews): void => postMessage(news);
