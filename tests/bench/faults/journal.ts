/** Who works, and in which round: hands that share a library keep to clips of their own. */
export interface Order {
  /** Part of every id and tag of the hand. */
  hand: string;
  seed: number;
  /** Saves as the control does: in two transactions. */
  isNaive: boolean;
}

/** What a hand tells once the library has acknowledged it. Of what counts up, the last is meant. */
export type Fact =
  /** A page was clipped, and clipped again with other text under the next number. */
  | { kind: "saved"; id: string; number: number }
  /** A clip of a library of an earlier version. */
  | { kind: "inherited"; id: string }
  | { kind: "noted"; id: string; number: number }
  /** Clips that came with one import, all of them tagged with the group and a number. */
  | { kind: "imported"; group: string }
  /** The tag of a group got the next number. */
  | { kind: "renamed"; group: string; number: number }
  | { kind: "pictured"; id: string; url: string }
  | { kind: "queued"; id: string }
  /** Clips that nobody was told were saved, deleted for good. */
  | { kind: "purged"; ids: string[] }
  | { kind: "failed"; message: string };

/** How many clips an import brings, all of them or none. */
export const IN_A_GROUP = 8;

/** The channel on which hands tell. */
export const CHANNEL = "faults";
