import { nameOf } from "./part-keys";
import type { IndexStorage, PartKey } from "./storage";

/** Bytes of parts kept in memory. */
const LIMIT = 12e6;

/** A part that a manifest names is not there: another page has replaced the segment meanwhile. */
export class PartMissing extends Error {
  override name = "PartMissing";
}

/** The parts read last. They never change, so that a copy is always right. */
export class PartCache {
  readonly #storage: Pick<IndexStorage, "readParts">;
  readonly #parts = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(storage: Pick<IndexStorage, "readParts">) {
    this.#storage = storage;
  }

  /** Takes up a part that somebody else has read. @throws PartMissing if it is not there */
  give(key: PartKey, part: Uint8Array | undefined): void {
    this.#remember(nameOf(key), part);
  }

  /** Parts by key, all that are not in memory in one reading. */
  async read(keys: readonly PartKey[]): Promise<Uint8Array[]> {
    const wanted = new Map(keys.map((key) => [nameOf(key), key]));
    // Taken out before anything is awaited: another reading may push parts out of memory.
    const known = new Map([...wanted.keys()].map((name) => [name, this.#parts.get(name)]));
    const unknown = [...wanted].filter(([name]) => !known.get(name));
    const read = unknown.length > 0 ? await this.#storage.readParts(unknown.map(keyOf)) : [];
    for (const [place, [name]] of unknown.entries()) known.set(name, read[place]);
    for (const [name, part] of known) this.#remember(name, part);
    return keys.map((key) => known.get(nameOf(key)) as Uint8Array); // `#remember` has seen them
  }

  #remember(name: string, part: Uint8Array | undefined): void {
    if (!part) throw new PartMissing(name);
    this.#forget(name);
    this.#parts.set(name, part);
    this.#bytes += part.length;
    for (const oldest of this.#parts.keys()) {
      if (this.#bytes <= LIMIT) return;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#bytes -= this.#parts.get(name)?.length ?? 0;
    this.#parts.delete(name);
  }
}

const keyOf = ([, key]: [string, PartKey]) => key;
