import type { View } from "@/utils/library/list";
import type { Edits } from "./use-edits";
import type { Leaving } from "./use-leaving";

export interface ListEdits {
  /** Archives clips, or takes them out of the archive if they are in it. */
  archive(ids: readonly string[], isArchived: boolean): void;
  markUnread(ids: readonly string[]): void;
  favourite(ids: readonly string[], isFavourite: boolean): void;
  trash(ids: readonly string[]): void;
  restore(ids: readonly string[]): void;
  undo(): void;
}

/** Edits of clips in the list of a view: those that no longer belong there leave it at once. */
export function listEdits(
  view: View,
  edits: Edits,
  { leave, wayBack }: Pick<Leaving, "leave" | "wayBack">,
): ListEdits {
  const leaveIf = (isOut: boolean, ids: readonly string[], ending: Promise<void>) => {
    if (isOut) leave(ids, ending);
  };
  return {
    archive(ids, isArchived) {
      const ending = edits.setState(ids, isArchived ? "read" : "archived");
      leaveIf(view === "unread" || (view === "archived" && isArchived), ids, ending);
    },
    markUnread: (ids) => leaveIf(view === "archived", ids, edits.setState(ids, "unread")),
    favourite: (ids, isFavourite) =>
      leaveIf(view === "favourite" && !isFavourite, ids, edits.favourite(ids, isFavourite)),
    trash: (ids) => leave(ids, edits.trash(ids)),
    restore: (ids) => leaveIf(view === "trash", ids, edits.restore(ids)),
    undo: () => void edits.undo().then(wayBack()),
  };
}
