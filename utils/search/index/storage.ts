import type { SearchFacts } from "../facts";
import type { Manifest } from "./manifest";

/** The four kinds of blocks that a segment is made of; see DESIGN.md. */
export type PartKind = "postings" | "positions" | "documents" | "directory";

/** The name of one block: written once, never changed. */
export interface PartKey {
  segment: number;
  kind: PartKind;
  number: number;
}

export interface Part extends PartKey {
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A clip that the segments do not know, or know wrongly: it is new, changed or deleted. Searches
 * take no notice of what segments say about it and look at the clip itself.
 */
export interface Unindexed {
  id: string;
  /** Another one after every change, so that a change during indexing is not forgotten. */
  revision: string;
}

export interface IndexState {
  manifest: Manifest;
  unindexed: Unindexed[];
}

export interface Commit {
  /** The manifest's version that this is a change of. */
  before: number;
  manifest: Manifest;
  /** Of these, those that have not changed since are no longer unindexed. */
  indexed: readonly Unindexed[];
  /** Segments that no manifest names any more. */
  removed: readonly number[];
}

/** Where an index is kept. Whatever it throws ends the search or the step; nothing is lost by that. */
export interface IndexStorage {
  /**
   * Manifest and unindexed clips of one moment; an empty manifest if there is none.
   *
   * @param most unindexed clips that are asked for, the first by id; all unless told
   */
  readState(most?: number): Promise<IndexState>;
  /** In the order asked for; undefined for what is not there. */
  readParts(keys: readonly PartKey[]): Promise<(Uint8Array | undefined)[]>;
  /** Durable, or at least not before a later `commit`. */
  writeParts(parts: readonly Part[]): Promise<void>;
  /** All or nothing. @returns false, and changes nothing, if the manifest is of another version */
  commit(change: Commit): Promise<boolean>;
}

/** A clip as the index reads it; its text is not folded. */
export interface IndexedClip {
  id: string;
  facts: SearchFacts;
  text: string;
}

/** Where the clips are. Ids that are gone are left out. */
export type ReadClips = (ids: readonly string[]) => Promise<IndexedClip[]>;

/** Rests if the thread has been busy for long; called between small pieces of work. */
export type Pace = () => Promise<void> | undefined;
