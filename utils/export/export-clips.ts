import type { Clip } from "../clip/clip";
import { fileName } from "../clip/file-name";
import { type ClipFile, clipFiles } from "./clip-file";
import {
  bytesOf,
  type ClipExporter,
  type CollectionExporter,
  type ExportContext,
  type Exporter,
  type FileContent,
} from "./exporter";
import { distinctPaths, pathByTemplate } from "./file-name-template";
import { type ZipEntry, zip } from "./zip/zip";

export interface ExportOptions extends ExportContext {
  /** Called after each clip that went into the file, with the number so far. */
  onProgress?: (exported: number) => void;
  /** Pictures that lie beside the clips in an archive. */
  pictureFiles?: AsyncIterable<Pick<ZipEntry, "name" | "bytes">>;
}

/** A file on its way: take the pieces to their end, or end them. */
export interface Export {
  /** With its extension, legal everywhere (see `clip/file-name.ts`). */
  name: string;
  mediaType: string;
  /** Made only as fast as they are taken. */
  pieces: AsyncGenerator<FileContent>;
}

/**
 * Clips become one file: the clip's own when there is one, a ZIP for several, and always one file
 * for a format that holds many. Resolves when it is known which; the clips are read, converted
 * and dropped one by one as the pieces are taken, so memory stays bounded for any number.
 * What the clips or the exporter throw ends the pieces; no clip is left out silently.
 *
 * @example
 * const { name, pieces } = await exportClips(clips, markdownExporter, {
 *   exportedAt: new Date().toISOString(),
 *   collectionName: "Jianbao 2026-01-31",
 * });
 * for await (const piece of pieces) file.write(piece);
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
  return zipExport(zipEntries(clipFiles(all, exporter, options)), exporter, options);
}

/** Files that are made already, in a ZIP where each has a path of its own. */
export function zipExport(
  entries: AsyncIterable<ZipEntry>,
  { extension, hasPicturesBeside }: ClipExporter,
  options: Pick<ExportOptions, "collectionName" | "exportedAt" | "pictureFiles">,
): Export {
  const beside = hasPicturesBeside ? options.pictureFiles : undefined;
  return {
    name: fileName(options.collectionName, ".zip"),
    mediaType: "application/zip",
    pieces: zip(followedBy(distinctEntries(entries, extension), beside, options)),
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
  return { name, mediaType, pieces: exporter.write(clips, options) };
}

function clipExport(clip: Clip, exporter: ClipExporter, options: ExportOptions): Export {
  return {
    name: soleName(clip, exporter.extension, options),
    mediaType: exporter.mediaType,
    pieces: written(clip, exporter, options),
  };
}

/** A file that stands alone is in no folder. */
function soleName(clip: Clip, extension: string, { preferences }: ExportOptions): string {
  const path = pathByTemplate(preferences, clip, extension);
  return path.slice(path.lastIndexOf("/") + 1);
}

async function* written(clip: Clip, exporter: ClipExporter, context: ExportContext) {
  yield await exporter.write(clip, context);
}

async function* zipEntries(files: AsyncIterable<ClipFile>): AsyncGenerator<ZipEntry> {
  for await (const { path, content, modified } of files) {
    yield { name: path, bytes: bytesOf(content), modified };
  }
}

async function* distinctEntries(
  entries: AsyncIterable<ZipEntry>,
  extension: string,
): AsyncGenerator<ZipEntry> {
  const distinct = distinctPaths();
  for await (const entry of entries) {
    yield { ...entry, name: distinct(entry.name, extension) };
  }
}

async function* followedBy(
  entries: AsyncIterable<ZipEntry>,
  beside: ExportOptions["pictureFiles"],
  { exportedAt }: Pick<ExportOptions, "exportedAt">,
): AsyncGenerator<ZipEntry> {
  yield* entries;
  const modified = new Date(exportedAt);
  for await (const entry of beside ?? []) yield { ...entry, modified };
}

async function* countedClips(
  clips: AsyncIterable<Clip> | Iterable<Clip>,
  { onProgress }: ExportOptions,
): AsyncGenerator<Clip> {
  let exported = 0;
  for await (const clip of clips) {
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
