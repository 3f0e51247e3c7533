import type { Clip } from "@/utils/clip/clip";

/** Hits that are asked for: what fits on a screen. */
export const SHOWN = 12;

/** Something that finds clips, with what it keeps on disk. Clips are named by their number. */
export interface Engine {
  /** Takes up clips, the oldest first, numbered from 0, and keeps the index on disk. */
  build(clips: Iterable<Clip>): Promise<void>;
  /** Makes an index that was built ready, as a page does that has just been opened. */
  open(): Promise<void>;
  /** Numbers of clips that hold the words; at least a screenful, in this engine's order. */
  search(query: string): Promise<number[]>;
  /**
   * Takes up one more clip, durably.
   *
   * @returns milliseconds, where it is a share of something that is done anyway
   */
  add(clip: Clip, number: number): Promise<number | undefined>;
  /** Bytes on disk. */
  bytes(): Promise<number>;
  /** Gives up what only one engine at a time may hold. */
  close(): void;
}
