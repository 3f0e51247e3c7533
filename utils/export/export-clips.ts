import type { Clip } from "../clip/clip";
import { fileName } from "../clip/file-name";
import type {
  ClipExporter,
  CollectionExporter,
  ExportContext,
  Exporter,
  FileContent,
} from "./exporter";
import { distinctPaths, pathByTemplate } from "./file-name-template";
import { bytesOf, streamOf } from "./stream";
import { type ZipEntry, zip } from "./zip/zip";

export interface ExportOptions extends ExportContext {
  /** Called after each clip that went into the file, with the number so far. */
  onProgress?: (exported: number) => void;
  /** Ends the stream with the signal's reason. */
  signal?: AbortSignal;
}

/** A file on its way: read the stream to its end, or cancel it. */
export interface Export {
  /** With its extension, legal everywhere (see `clip/file-name.ts`). */
  name: string;
  mediaType: string;
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Clips become one file: the clip's own when there is one, a ZIP for several, and always one file
 * for a format that holds many. Resolves when it is known which; the clips are read, converted
 * and dropped one by one as the stream is read, so memory stays bounded for any number.
 * What the clips or the exporter throw breaks the stream; no clip is left out silently.
 *
 * @example
 * const { name, stream } = await exportClips(clips, markdownExporter, {
 *   exportedAt: new Date().toISOString(),
 *   collectionName: "Jianbao 2026-01-31",
 * });
 * download(await new Response(stream).blob(), name);
 */
export async function exportClips(
  clips: AsyncIterable<Clip> | Iterable<Clip>,
  exporter: Exporter,
  options: ExportOptions,
): Promise<Export> {
  const counted = countedClips(clips, options);
  const first = await counted.next();
  const second = first.done ? first : await counted.next();
  const only = !first.done && second.done ? first.value : null;
  const all = startingWith([first, second], counted);
  if (exporter.kind === "collection") return collectionExport(all, only, exporter, options);
  if (only) return clipExport(only, exporter, options);
  return {
    name: fileName(options.collectionName, ".zip"),
    mediaType: "application/zip",
    stream: streamOf(zip(zipEntries(all, exporter, options)), options.signal),
  };
}

function collectionExport(
  clips: AsyncGenerator<Clip>,
  only: Clip | null,
  exporter: CollectionExporter,
  options: ExportOptions,
): Export {
  const { extension, mediaType } = exporter;
  const name = only
    ? soleName(only, extension, options)
    : fileName(options.collectionName, extension);
  return { name, mediaType, stream: streamOf(exporter.write(clips, options), options.signal) };
}

function clipExport(clip: Clip, exporter: ClipExporter, options: ExportOptions): Export {
  return {
    name: soleName(clip, exporter.extension, options),
    mediaType: exporter.mediaType,
    stream: streamOf(written(clip, exporter, options), options.signal),
  };
}

/** A file that stands alone is in no folder. */
function soleName(clip: Clip, extension: string, { preferences }: ExportOptions): string {
  const path = pathByTemplate(preferences.fileName, clip, extension);
  return path.slice(path.lastIndexOf("/") + 1);
}

async function* written(clip: Clip, exporter: ClipExporter, context: ExportContext) {
  yield await exporter.write(clip, context);
}

async function* zipEntries(
  clips: AsyncIterable<Clip>,
  exporter: ClipExporter,
  context: ExportContext,
): AsyncGenerator<ZipEntry> {
  const distinct = distinctPaths();
  const template = context.preferences.fileName;
  for await (const clip of clips) {
    const content: FileContent = await exporter.write(clip, context);
    yield {
      name: distinct(pathByTemplate(template, clip, exporter.extension), exporter.extension),
      bytes: bytesOf(content),
      modified: new Date(clip.clippedAt),
    };
  }
}

async function* countedClips(
  clips: AsyncIterable<Clip> | Iterable<Clip>,
  { onProgress, signal }: ExportOptions,
): AsyncGenerator<Clip> {
  let exported = 0;
  for await (const clip of clips) {
    signal?.throwIfAborted();
    yield clip;
    exported += 1;
    onProgress?.(exported);
  }
}

async function* startingWith<T>(
  first: IteratorResult<T>[],
  rest: AsyncGenerator<T>,
): AsyncGenerator<T> {
  try {
    for (const result of first) if (!result.done) yield result.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
