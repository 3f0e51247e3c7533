/** Where the second copy lies: records by name, beside IndexedDB and not in it. */
export interface CopyStore {
  /** All of them or none, but that pictures, whose names tell their bytes, may be there before the rest. */
  write(records: ReadonlyMap<string, unknown>): Promise<void>;
  /** Of some records, those that are there. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  remove(names: readonly string[]): Promise<void>;
  /** Of all that `read` may be asked for, pictures left out. */
  names(): Promise<string[]>;
}
