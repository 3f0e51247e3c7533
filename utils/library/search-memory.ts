import type { Manifest } from "../search/index/manifest";
import { SearchIndex } from "../search/index/search-index";
import type { Unindexed } from "../search/index/storage";
import { countTags } from "./counts";
import { indexStorage, readManifest } from "./index-storage";
import { onChange } from "./live";
import type { LibraryDatabase } from "./schema";
import { type FoldedTag, foldedTag } from "./tagged";
import { type TailClip, UnindexedClips } from "./unindexed-clips";

/** Unindexed clips that are ranked among the others; those beyond come last. */
const RANKED = 256;

/** What every search has to know of the library besides its query, read at one moment. */
export interface SearchState {
  manifest: Manifest;
  unindexed: ReadonlySet<string>;
  /** The newest unindexed clips, ready to be looked at. */
  tail: Promise<TailClip[]>;
  /** Ids of the older ones, the newest first. */
  behind: readonly string[];
  /** All tags outside the trash. */
  tags: readonly FoldedTag[];
  trash: ReadonlySet<string>;
}

/**
 * What searches of a page have read serves the next one. Forgotten as soon as anything of it has
 * changed, here or in another page.
 */
export class SearchMemory {
  readonly index: SearchIndex;
  readonly #database: LibraryDatabase;
  readonly #unindexed: UnindexedClips;
  #state: Promise<SearchState> | null = null;

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.index = new SearchIndex(indexStorage(database));
    this.#unindexed = new UnindexedClips(database);
    onChange(database, ["clips", "unindexed", "manifests"], () => this.forget());
  }

  forget(): void {
    this.#state = null;
  }

  state(): Promise<SearchState> {
    this.#state ??= this.#read();
    return this.#state;
  }

  async #read(): Promise<SearchState> {
    const { clips, counts, manifests, parts, unindexed } = this.#database;
    const read = () =>
      Promise.all([
        this.#readManifest(),
        unindexed.toCollection().primaryKeys(),
        unindexed.reverse().limit(RANKED).toArray(),
        countTags(this.#database),
        clips.where("[trashed+clippedAt]").between([1, ""], [1, "\uffff"]).primaryKeys(),
      ]);
    const [manifest, ids, newest, tags, trash] = await this.#database.transaction(
      "r",
      [clips, counts, manifests, parts, unindexed],
      read,
    );
    return {
      manifest,
      unindexed: new Set(ids),
      tail: this.#readTail(newest),
      behind: ids.slice(0, Math.max(0, ids.length - RANKED)).reverse(),
      tags: tags.map(({ tag }) => foldedTag(tag)),
      trash: new Set(trash),
    };
  }

  /** With what the index reads before its first question: a transaction of its own takes longer. */
  async #readManifest(): Promise<Manifest> {
    const manifest = await readManifest(this.#database);
    await this.index.prepare(manifest);
    return manifest;
  }

  /** Not awaited by what reads it, so that the index is asked meanwhile. */
  #readTail(newest: readonly Unindexed[]): Promise<TailClip[]> {
    const tail = this.#unindexed.read(newest);
    tail.catch(() => this.forget());
    return tail;
  }
}
