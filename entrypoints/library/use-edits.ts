import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { formatNumber } from "@/components/format";
import {
  type EditedRow,
  restoreClips,
  setFavourite,
  setState,
  tagClips,
  trashClips,
  undoEdit,
} from "@/utils/library/edit";
import { libraryFailure } from "@/utils/library/library-failure";
import { emptyTrash } from "@/utils/library/purge";
import type { LibraryDatabase } from "@/utils/library/schema";

/** What has just been done to clips, as the toast tells it. */
export interface Done {
  text: string;
  onUndo: (() => void) | null;
}

/** The sentences that an edit can end with, in the catalogue under `done`. */
type Sentence = "deleted" | "restored" | "tagged" | "archived" | "unarchived";

export interface Edits {
  done: Done | null;
  dismiss(): void;
  say(text: string): void;
  tag(ids: readonly string[], tags: readonly string[]): void;
  trash(ids: readonly string[]): void;
  restore(ids: readonly string[]): void;
  /** Deletes clips in the trash for good. */
  emptyTrash(ids: readonly string[]): void;
  archive(ids: readonly string[], archived: boolean): void;
  favourite(ids: readonly string[], favourite: boolean): void;
}

/** Edits of clips that tell what they did and can be taken back. */
export function useEdits(database: LibraryDatabase): Edits {
  const [done, setDone] = useState<Done | null>(null);

  const undo = (edited: EditedRow[]) =>
    attempt(async () => {
      await undoEdit(database, edited);
      setDone({ text: i18n.t("done.undone"), onUndo: null });
    });
  const tell = (edit: () => Promise<EditedRow[]>, sentence: Sentence) =>
    attempt(async () => {
      const edited = await edit();
      const count = edited.length;
      const text = i18n.t(`done.${sentence}`, count, [formatNumber(count)]);
      setDone({ text, onUndo: () => undo(edited) });
    });
  /** Runs an edit; what the reader can do something about is told in place of what was done. */
  const attempt = (edit: () => Promise<void>): void => {
    edit().catch((error) => {
      const failure = libraryFailure(error);
      if (!failure) throw error;
      const text = `${i18n.t(`failure.${failure.kind}.what`)} ${i18n.t(`failure.${failure.kind}.next`)}`;
      setDone({ text, onUndo: null });
    });
  };

  return {
    done,
    dismiss: () => setDone(null),
    say: (text) => setDone({ text, onUndo: null }),
    tag: (ids, tags) => tell(() => tagClips(database, ids, tags), "tagged"),
    trash: (ids) => tell(() => trashClips(database, ids, new Date().toISOString()), "deleted"),
    restore: (ids) => tell(() => restoreClips(database, ids), "restored"),
    emptyTrash: (ids) =>
      attempt(async () => {
        const count = await emptyTrash(database, ids, new Date());
        setDone({
          text: i18n.t("done.deletedForGood", count, [formatNumber(count)]),
          onUndo: null,
        });
      }),
    archive: (ids, archived) =>
      tell(
        () => setState(database, ids, archived ? "archived" : "read"),
        archived ? "archived" : "unarchived",
      ),
    favourite: (ids, favourite) =>
      attempt(async () => void (await setFavourite(database, ids, favourite))),
  };
}
