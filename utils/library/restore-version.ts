import { versionOf } from "../clip/clip";
import { readClip, saveClips } from "./save";
import type { LibraryDatabase } from "./schema";

/**
 * Makes an earlier version of a clip the one that is shown; the one that was shown joins the history.
 * Nothing is lost, so that doing it with that one takes it back.
 *
 * @param clippedAt names the version
 * @returns when the version was clipped that was shown until now; null: there is no such version
 */
export function restoreVersion(
  database: LibraryDatabase,
  id: string,
  clippedAt: string,
): Promise<string | null> {
  return database.transaction("rw", database.tables, async () => {
    const clip = await readClip(database, id);
    const chosen = clip?.history.find((version) => version.clippedAt === clippedAt);
    if (!clip || !chosen) return null;
    await database.revisions.delete([id, clippedAt]);
    const history = [...clip.history.filter((version) => version !== chosen), versionOf(clip)];
    await saveClips(database, [{ ...clip, ...chosen, history }]);
    return clip.clippedAt;
  });
}
