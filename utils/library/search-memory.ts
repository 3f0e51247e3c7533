import type { Manifest } from "../search/index/manifest";
import { SearchIndex } from "../search/index/search-index";
import type { PartKey, Unindexed } from "../search/index/storage";
import { connectionOf } from "./connection";
import { onChange } from "./live";
import { readParts } from "./raw-reading";
import { type LibraryDatabase, VERSION } from "./schema";
import { type Ahead, noteDirectories, takeAhead } from "./search-ahead";
import { readStoredState, type StoredState } from "./stored-state";
import { type FoldedTag, foldedTag } from "./tagged";
import { type TailClip, UnindexedClips } from "./unindexed-clips";

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
  /** Stands in until the database is open. */
  #ahead: Ahead | null = null;

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.index = new SearchIndex({ readParts: (keys) => this.#readParts(keys) });
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
    const { manifest, directories, unindexed, newest, tags, trash } = await this.#readStored();
    await this.index.prepare(manifest, directories);
    noteDirectories(manifest, localStorage);
    return {
      manifest,
      unindexed: new Set(unindexed),
      tail: this.#readTail(newest),
      behind: unindexed.slice(0, unindexed.length - newest.length).reverse(),
      tags: tags.map(foldedTag),
      trash: new Set(trash),
    };
  }

  async #readStored(): Promise<StoredState> {
    const ahead = await takeAhead(this.#database.name);
    if (ahead && isOurs(ahead.connection)) {
      this.#ahead = ahead;
      return ahead.stored;
    }
    ahead?.connection.close();
    const isKnown = (segment: number) => this.index.knows(segment);
    return readStoredState(await this.#connect(), isKnown);
  }

  async #readParts(keys: readonly PartKey[]): Promise<(Uint8Array | undefined)[]> {
    const connection = await this.#connect();
    return readParts(connection.transaction("parts").objectStore("parts"), keys);
  }

  async #connect(): Promise<IDBDatabase> {
    // Nothing is opened for a search's sake: that takes the thread while the first hits are awaited.
    if (this.#ahead?.isOpen() && !this.#database.isOpen()) return this.#ahead.connection;
    this.#ahead = null;
    return connectionOf(this.#database);
  }

  /** Not awaited by what reads it, so that the index is asked meanwhile. */
  #readTail(newest: readonly Unindexed[]): Promise<TailClip[]> {
    const tail = this.#unindexed.read(newest);
    tail.catch(() => this.forget());
    return tail;
  }
}

/** Another version's index may mean something else, or is about to be made anew. */
const isOurs = ({ version }: IDBDatabase) => Math.floor(version / 10) === VERSION;
