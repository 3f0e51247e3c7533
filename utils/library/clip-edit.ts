import type { Corrections } from "../clip/clip";
import { correctClip, tagClips, untagClips, writeNote } from "./edit";
import type { LibraryDatabase } from "./schema";

/** One change to one clip, as plain data, so that it can be handed to the background. */
export type ClipEdit =
  | { kind: "tag"; id: string; tags: string[] }
  | { kind: "untag"; id: string; tags: string[] }
  | { kind: "correct"; id: string; change: Corrections }
  | { kind: "note"; id: string; note: string };

export async function applyEdit(database: LibraryDatabase, edit: ClipEdit): Promise<void> {
  switch (edit.kind) {
    case "tag":
      await tagClips(database, [edit.id], edit.tags);
      break;
    case "untag":
      await untagClips(database, [edit.id], edit.tags);
      break;
    case "correct":
      await correctClip(database, edit.id, edit.change);
      break;
    case "note":
      await writeNote(database, edit.id, edit.note);
      break;
  }
}
