import { type Export, exportClips, zipExport } from "../export/export-clips";
import { exporterOf } from "../export/registry";
import { libraryFailure } from "../library/library-failure";
import { pictureFiles } from "../library/picture-files";
import { readClips } from "../library/read-clips";
import { LibraryDatabase } from "../library/schema";
import { backupFile } from "./backup";
import { ConversionError } from "./conversion";
import { answerConversions } from "./convert-clips";
import { CONVERTER } from "./converter-thread";
import { convertedFiles } from "./converters";
import { exportContext } from "./export-context";
import type { ExportNews, ExportOrder, Setting } from "./export-order";
import { besideNoImport } from "./import-alone";
import { temporaryFile } from "./temporary-file";

/**
 * Writes one file in a thread of its own, so that the page stays free; see `export-job.ts`. Under
 * another name it is one of the threads that convert for it.
 */
if (self.name === CONVERTER) answerConversions();
else {
  addEventListener(
    "message",
    ({ data }: MessageEvent<ExportOrder>) => {
      // A backup beside an import would hold some of what was and some of what comes.
      if (data.content.kind === "backup") void besideNoImport(() => write(data));
      else void write(data);
    },
    { once: true },
  );
}

/** How often a page is told, in milliseconds: seen to go on, and drawing it takes little of the cores. */
const TOLD_EVERY = 200;

/** From so many clips on, starting more threads is worth it. */
const MANY = 200;

async function write(order: ExportOrder): Promise<void> {
  try {
    const { name, mediaType, pieces } = await open(order);
    const sink = await temporaryFile();
    for await (const piece of pieces) sink.write(piece);
    tell({ kind: "written", name, file: await sink.end(mediaType) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const failure = error instanceof ConversionError ? error.failure : libraryFailure(error);
    tell({ kind: "failed", failure, message });
  }
}

async function open({ content, ...options }: ExportOrder): Promise<Export> {
  const onProgress = seldom((done) => tell({ kind: "progress", done }));
  if (content.kind === "backup") return openBackup(content.settings, options, onProgress);
  const { ids, format } = content;
  const exporter = exporterOf(format);
  const database = new LibraryDatabase();
  const files = pictureFiles(database, ids);
  if (exporter.kind === "clip" && ids.length >= MANY) {
    const notes = convertedFiles(ids, { ...options, format }, onProgress);
    return zipExport(notes, exporter, { ...options, pictureFiles: files });
  }
  return exportClips(readClips(database, ids), exporter, {
    ...exportContext(database, options),
    pictureFiles: files,
    onProgress,
  });
}

function openBackup(
  settings: readonly Setting[],
  { exportedAt, collectionName }: Omit<ExportOrder, "content">,
  onProgress: (done: number) => void,
): Export {
  let clips = 0;
  return {
    name: `${collectionName}.json`,
    mediaType: "application/json",
    pieces: backupFile(new LibraryDatabase(), exportedAt, settings, () => {
      clips += 1;
      onProgress(clips);
    }),
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
