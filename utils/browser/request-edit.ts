import { applyEdit, type ClipEdit } from "../library/clip-edit";
import type { LibraryDatabase } from "../library/schema";
import { sendMessage } from "./messages";

/**
 * Has the background change a clip, so that the change survives the page that asked for it.
 * If the background does not answer, the page makes the change itself: made twice, it is the same.
 */
export async function requestEdit(database: LibraryDatabase, edit: ClipEdit): Promise<void> {
  await sendMessage("editClip", edit).catch(() => applyEdit(database, edit));
}
