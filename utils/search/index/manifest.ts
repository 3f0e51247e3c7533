/** Goes up when what is written changes its meaning; an index of another format is rebuilt. */
export const FORMAT = 2;

/** What is known of a segment without reading it. */
export interface Segment {
  number: number;
  /** How many documents it was written with, the dead among them. */
  documents: number;
  /** How many blocks it has of each kind; each of postings has one of positions beside it. */
  postingBlocks: number;
  directoryBlocks: number;
  /** The one block that holds the whole directory, once the segment has been tidied. */
  directory?: number;
  /** Ascending: documents whose clip has been changed or deleted since. */
  dead: readonly number[];
}

/** How far the merging of segments has come; enough to go on after the browser was closed. */
export interface Merge {
  inputs: readonly number[];
  /** The documents that were dead when the merging began, by input. */
  dead: readonly (readonly number[])[];
  /** The new segment as far as it is written. */
  output: Segment;
  /** The last token whose postings are written; null: not even the documents are. */
  after: string | null;
}

/** What the index consists of: one small value, changed as a whole. */
export interface Manifest {
  format: number;
  /** One more with every change. */
  version: number;
  /** The number of the next segment. Numbers are never used twice. */
  next: number;
  segments: readonly Segment[];
  /** Segments that are being written. What stands here at the start of a step was given up. */
  started: readonly number[];
  merge: Merge | null;
}

export const EMPTY_MANIFEST: Manifest = {
  format: FORMAT,
  version: 0,
  next: 1,
  segments: [],
  started: [],
  merge: null,
};
