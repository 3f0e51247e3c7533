/** What became of a library that the browser lost, as far as the reader does not know yet. */
export type LibraryLoss =
  | { kind: "none" }
  | ({ kind: "restoring" } & Restoring)
  /** It came back out of its second copy, or as many of its clips as were in it. */
  | { kind: "restored"; back: number; of: number }
  | { kind: "lost"; clips: number };

/** How many clips of a lost library have been looked at. */
export interface Restoring {
  done: number;
  all: number;
}
