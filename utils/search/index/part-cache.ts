import type { IndexStorage, PartKey } from "./storage";

/** Parts kept in memory: 4 MB of them. */
const LIMIT = 512;

/** A part that a manifest names is not there: another page has replaced the segment meanwhile. */
export class PartMissing extends Error {
  override name = "PartMissing";
}

/** The parts read last. They never change, so that a copy is always right. */
export class PartCache {
  readonly #storage: Pick<IndexStorage, "readParts">;
  readonly #parts = new Map<string, Uint8Array>();

  constructor(storage: Pick<IndexStorage, "readParts">) {
    this.#storage = storage;
  }

  /** Parts by key, all that are not in memory in one reading. */
  async read(keys: readonly PartKey[]): Promise<Uint8Array[]> {
    const missing = [...new Map(keys.map((key) => [nameOf(key), key]))].filter(
      ([name]) => !this.#parts.has(name),
    );
    const found =
      missing.length > 0 ? await this.#storage.readParts(missing.map(([, key]) => key)) : [];
    const read = new Map(missing.map(([name], index) => [name, found[index]]));
    const parts = keys.map((key) => this.#refreshed(nameOf(key), read));
    for (const name of [...this.#parts.keys()].slice(0, -LIMIT)) this.#parts.delete(name);
    return parts;
  }

  #refreshed(name: string, read: ReadonlyMap<string, Uint8Array | undefined>): Uint8Array {
    const part = this.#parts.get(name) ?? read.get(name);
    if (!part) throw new PartMissing(name);
    this.#parts.delete(name);
    this.#parts.set(name, part);
    return part;
  }
}

const nameOf = ({ segment, kind, number }: PartKey) => `${segment} ${kind} ${number}`;
