import type { Clip } from "../clip/clip";
import type { ClipExporter, ExportContext, FileContent } from "./exporter";
import { pathByTemplate } from "./file-name-template";

/** A clip as one file of several. */
export interface ClipFile {
  /** By the reader's template; other clips may have the same. */
  path: string;
  content: FileContent;
  modified: Date;
}

/** A file of each clip, one after the other. */
export async function* clipFiles(
  clips: AsyncIterable<Clip> | Iterable<Clip>,
  exporter: ClipExporter,
  context: ExportContext,
): AsyncGenerator<ClipFile> {
  for await (const clip of clips) {
    const path = pathByTemplate(context.preferences.fileName, clip, exporter.extension);
    const beside = exporter.hasPicturesBeside
      ? { beside: await picturesBeside(path, clip, context) }
      : {};
    yield {
      path,
      content: await exporter.write(clip, { ...context, ...beside }),
      modified: new Date(clip.clippedAt),
    };
  }
}

/** Paths from a file to its pictures. */
async function picturesBeside(path: string, clip: Clip, { pictureNames }: ExportContext) {
  const names = (await pictureNames?.(clip)) ?? new Map<string, string>();
  const up = "../".repeat(path.split("/").length - 1);
  return new Map(Array.from(names, ([address, name]) => [address, up + name]));
}
