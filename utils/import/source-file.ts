/** A file that was chosen, or one inside an archive that was. */
export interface SourceFile {
  /** With folders, `/` between them; never leads out of where it stands. */
  path: string;
  /** In bytes; as the archive claims. */
  size: number;
  /** All of it, decoded; throws an `ImportError` for what is no text. */
  text(): Promise<string>;
  /** All of it, as it is. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** Text line by line, for files that may be large. */
  lines(): AsyncIterable<string>;
}

export const extensionOf = ({ path }: SourceFile): string =>
  /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? "";

export const nameOf = ({ path }: SourceFile): string => path.slice(path.lastIndexOf("/") + 1);
