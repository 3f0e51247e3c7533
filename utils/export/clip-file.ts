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
    yield {
      path: pathByTemplate(context.preferences.fileName, clip, exporter.extension),
      content: await exporter.write(clip, context),
      modified: new Date(clip.clippedAt),
    };
  }
}
