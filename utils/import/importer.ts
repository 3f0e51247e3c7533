import type { Imported } from "./imported";
import type { ImportContext } from "./make-clip";
import type { SourceFile } from "./source-file";

/** The files that were chosen, archives unpacked. */
export interface SourceFiles {
  all: readonly SourceFile[];
  /** By its path, or by the end of it. */
  find(path: string): SourceFile | undefined;
}

/** A file and how it begins. */
export interface Looked {
  file: SourceFile;
  /** The first few thousand characters. */
  head: string;
  /** Chosen by itself, or the only file of its archive that may be read. */
  isAlone: boolean;
}

/** The way in for one format; each is one file of this shape and a line in the registry. */
export interface Importer {
  /** Names the format in messages. */
  id: string;
  /** Whether a file is of this format, by its name and how it begins. */
  recognises(looked: Looked): boolean;
  /** Throws an `ImportError` for what cannot be read at all. */
  read(file: SourceFile, context: ImportContext, files: SourceFiles): AsyncIterable<Imported>;
  /** The pictures of a file that has been read: more than a page could hold, so one after the other. */
  readImages?(
    file: SourceFile,
    context: ImportContext,
    files: SourceFiles,
  ): AsyncIterable<Record<string, unknown>>;
}
