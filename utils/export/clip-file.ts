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
    const path = pathByTemplate(context.preferences, clip, exporter.extension);
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

const picturesBeside = async (path: string, clip: Clip, { pictureNames }: ExportContext) =>
  namesFrom(path, (await pictureNames?.(clip)) ?? new Map());

/** Names of pictures, given from the root, as paths from a file to them. */
export function namesFrom(path: string, names: ReadonlyMap<string, string>): Map<string, string> {
  const up = "../".repeat(path.split("/").length - 1);
  return new Map(Array.from(names, ([address, name]) => [address, up + name]));
}
