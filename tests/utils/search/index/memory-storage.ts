import { EMPTY_MANIFEST, type Manifest } from "@/utils/search/index/manifest";
import type {
  Commit,
  IndexedClip,
  IndexStorage,
  Part,
  PartKey,
  Unindexed,
} from "@/utils/search/index/storage";

const nameOf = ({ segment, kind, number }: PartKey) => `${segment} ${kind} ${number}`;

/** The browser died, says a storage that was told to fail. */
export class Crash extends Error {}

/** A library as the index sees it, in memory. It can be told to die at its n-th next writing. */
export class MemoryLibrary implements IndexStorage {
  manifest: Manifest = EMPTY_MANIFEST;
  readonly unindexed = new Map<string, string>();
  readonly parts = new Map<string, Uint8Array>();
  readonly clips = new Map<string, IndexedClip>();
  writesLeft = Number.POSITIVE_INFINITY;
  #revisions = 0;

  keep(clip: IndexedClip): void {
    this.clips.set(clip.id, clip);
    this.#mark(clip.id);
  }

  delete(id: string): void {
    if (this.clips.delete(id)) this.#mark(id);
  }

  readClips = async (ids: readonly string[]): Promise<IndexedClip[]> =>
    ids.flatMap((id) => this.clips.get(id) ?? []);

  async readState(most = Number.POSITIVE_INFINITY) {
    const all = [...this.unindexed].map(([id, revision]) => ({ id, revision }));
    const unindexed = all.slice(0, most);
    return { manifest: structuredClone(this.manifest), unindexed };
  }

  async readParts(keys: readonly PartKey[]) {
    return keys.map((key) => this.parts.get(nameOf(key)));
  }

  async writeParts(parts: readonly Part[]): Promise<void> {
    for (const part of parts) {
      this.#write();
      this.parts.set(nameOf(part), part.bytes);
    }
  }

  async commit({ before, manifest, indexed, removed }: Commit): Promise<boolean> {
    this.#write();
    if (this.manifest.version !== before) return false;
    this.manifest = structuredClone(manifest);
    for (const { id, revision } of indexed) this.#settle({ id, revision });
    for (const name of this.parts.keys()) {
      if (removed.includes(Number(name.split(" ")[0]))) this.parts.delete(name);
    }
    return true;
  }

  get bytes(): number {
    return [...this.parts.values()].reduce((sum, { length }) => sum + length, 0);
  }

  #mark(id: string): void {
    this.#revisions += 1;
    this.unindexed.set(id, String(this.#revisions));
  }

  #settle({ id, revision }: Unindexed): void {
    if (this.unindexed.get(id) === revision) this.unindexed.delete(id);
  }

  #write(): void {
    this.writesLeft -= 1;
    if (this.writesLeft < 0) throw new Crash();
  }
}
