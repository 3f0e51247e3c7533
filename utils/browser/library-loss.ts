import type { LibraryLoss } from "../library/library-loss";
import type { LibraryDatabase } from "../library/schema";
import { lostClips } from "./library-mark";
import { readRestoring } from "./second-copy";
import { readSetting } from "./settings";

/** What became of the library, until the reader knows. */
export async function readLoss(database: LibraryDatabase): Promise<LibraryLoss> {
  const restoring = await readRestoring();
  if (restoring) return { kind: "restoring", ...restoring };
  const clips = await lostClips(database);
  if (clips > 0) return { kind: "lost", clips };
  const restored = await readSetting("restored");
  return restored ? { kind: "restored", ...restored } : { kind: "none" };
}
