/** Records by name. */
export interface CopyRows {
  /** All of them or none. */
  write(rows: ReadonlyMap<string, unknown>): Promise<void>;
  /** Of some records, those that are there. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  remove(names: readonly string[]): Promise<void>;
  /** Of all that `read` may be asked for. */
  names(): Promise<string[]>;
}

/** Runs what reads the library and writes the copy, while nobody else does. */
export type Alone = (copy: () => Promise<void>) => Promise<void>;

/**
 * Where the second copy lies, outside of the library's database. Of pictures, whose names tell their
 * bytes, `write` may have kept some when it fails, and `names` knows none.
 */
export interface CopyStore extends CopyRows {
  /** Puts what was written lately to the bulk of the copy, a piece at a time. */
  settle(alone: Alone): Promise<void>;
  /** What was noted last; "": nothing, or a part of the copy was lost since. */
  noted(): Promise<string>;
  /** Notes how far the bulk has come. */
  note(progress: string): Promise<void>;
}
