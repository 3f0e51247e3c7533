import { putBack, takeOut } from "../clip/put-back";
import { contentHash } from "../clip/receipt";
import { readClip, saveClips } from "./save";
import type { LibraryDatabase } from "./schema";

/**
 * Puts a text that extraction removed back into a clip's article, or takes it out again, which is
 * the way back. The fingerprint is that of the new text.
 *
 * @param index its place in `Article.removed`
 * @param inert a document without a window
 * @returns whether the clip was changed: not if it is gone, or was changed meanwhile
 */
export async function movePart(
  database: LibraryDatabase,
  { id, index, to }: { id: string; index: number; to: "article" | "removed" },
  inert: Document,
): Promise<boolean> {
  const clip = await readClip(database, id);
  if (!clip) return false;
  const article = (to === "article" ? putBack : takeOut)(clip.article, index, inert);
  if (article === clip.article) return false;
  // Hashing would end the transaction, so it comes before.
  const hash = await contentHash(article);
  return database.transaction("rw", database.tables, async () => {
    const now = await readClip(database, id);
    if (!now || now.article.content !== clip.article.content) return false;
    await saveClips(database, [{ ...now, article, contentHash: hash }]);
    return true;
  });
}
