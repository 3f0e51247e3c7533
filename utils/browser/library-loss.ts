import type { LibraryDatabase } from "../library/schema";
import { lostClips } from "./library-mark";
import { type Restoring, readRestoring } from "./second-copy";
import { readSetting } from "./settings";

/** What became of a library that the browser lost, as far as the reader does not know yet. */
export type LibraryLoss =
  | { kind: "none" }
  | ({ kind: "restoring" } & Restoring)
  /** It came back out of its second copy, or as many of its clips as were in it. */
  | { kind: "restored"; back: number; of: number }
  | { kind: "lost"; clips: number };

export async function readLoss(database: LibraryDatabase): Promise<LibraryLoss> {
  const restoring = await readRestoring();
  if (restoring) return { kind: "restoring", ...restoring };
  const clips = await lostClips(database);
  if (clips > 0) return { kind: "lost", clips };
  const restored = await readSetting("restored");
  return restored ? { kind: "restored", ...restored } : { kind: "none" };
}
