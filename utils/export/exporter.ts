import type { Clip } from "../clip/clip";
import type { ExportPreferences } from "./preferences";

/** The bytes of a picture that the library holds for a clip; null: it holds none of that address. */
export type PictureSource = (
  address: string,
  clip: Pick<Clip, "id">,
) => Promise<Uint8Array<ArrayBuffer> | null>;

/** What every exporter is told about the export as a whole; the clock is part of it. */
export interface ExportContext {
  /** When the export was started: ISO 8601, UTC. */
  exportedAt: string;
  /** What a file or book of several clips is called, without extension. */
  collectionName: string;
  preferences: ExportPreferences;
  pictures: PictureSource;
  /** What the files of a clip's pictures are called, from the root of an archive that holds them. */
  pictureNames?: (clip: Clip) => Promise<ReadonlyMap<string, string>>;
}

export interface ClipContext extends ExportContext {
  /** Paths of pictures that lie beside the file, by their addresses. */
  beside?: ReadonlyMap<string, string>;
}

interface Format {
  /** Names the format in settings and in messages; never changes. */
  id: string;
  /** Of the file that comes out, with its dot. */
  extension: `.${string}`;
  /** Of the file that comes out: RFC 6838, with `charset` where it is text. */
  mediaType: string;
}

/** A format that holds one clip a file: Markdown, HTML, plain text, … */
export interface ClipExporter extends Format {
  kind: "clip";
  /** In an archive, its pictures lie beside it as files. */
  hasPicturesBeside?: true;
  /**
   * Pure: the same clip gives the same file. Text is written as UTF-8.
   *
   * In an archive the context says what lies beside the file.
   */
  write(clip: Clip, context: ClipContext): FileContent | Promise<FileContent>;
}

/** A format that holds any number of clips in one file: JSON, CSV, a book, … */
export interface CollectionExporter extends Format {
  kind: "collection";
  /**
   * Yields the file piece by piece and holds no more than the clip at hand, so that a library
   * of any size fits. Ends the clips when it is ended itself.
   */
  write(clips: AsyncIterable<Clip>, context: ExportContext): AsyncGenerator<FileContent>;
}

export type Exporter = ClipExporter | CollectionExporter;

export type FileContent = string | Uint8Array<ArrayBuffer>;

/** Text as UTF-8, bytes as they are. */
export const bytesOf = (content: FileContent): Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? encoder.encode(content) : content;

const encoder = new TextEncoder();
