import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { formatNumber } from "@/components/format";
import {
  restoreClips,
  setFavourite,
  setState,
  tagClips,
  trashClips,
  undoEdit,
  untagClips,
} from "@/utils/library/edit";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";

/** What has just been done to clips, as the toast tells it. */
export interface Done {
  text: string;
  onUndo: (() => void) | null;
}

/** The sentences that an edit can end with, in the catalogue under `done`. */
type Sentence = "deleted" | "restored" | "tagged" | "untagged" | "archived" | "unarchived";

export interface Edits {
  done: Done | null;
  dismiss(): void;
  say(text: string): void;
  tag(ids: readonly string[], tags: readonly string[]): void;
  untag(ids: readonly string[], tag: string): void;
  trash(ids: readonly string[]): void;
  restore(ids: readonly string[]): void;
  archive(ids: readonly string[], archived: boolean): void;
  favourite(ids: readonly string[], favourite: boolean): void;
}

/** Edits of clips that tell what they did and can be taken back. */
export function useEdits(database: LibraryDatabase): Edits {
  const [done, setDone] = useState<Done | null>(null);

  const undo = async (before: ClipRow[]) => {
    await undoEdit(database, before);
    setDone({ text: i18n.t("done.undone"), onUndo: null });
  };
  const tell = async (edit: Promise<ClipRow[]>, sentence: Sentence) => {
    const before = await edit;
    const count = before.length;
    const text = i18n.t(`done.${sentence}`, count, [formatNumber(count)]);
    setDone({ text, onUndo: () => void undo(before) });
  };

  return {
    done,
    dismiss: () => setDone(null),
    say: (text) => setDone({ text, onUndo: null }),
    tag: (ids, tags) => void tell(tagClips(database, ids, tags), "tagged"),
    untag: (ids, tag) => void tell(untagClips(database, ids, [tag]), "untagged"),
    trash: (ids) => void tell(trashClips(database, ids, new Date().toISOString()), "deleted"),
    restore: (ids) => void tell(restoreClips(database, ids), "restored"),
    archive: (ids, archived) =>
      void tell(
        setState(database, ids, archived ? "archived" : "read"),
        archived ? "archived" : "unarchived",
      ),
    favourite: (ids, favourite) => void setFavourite(database, ids, favourite),
  };
}
