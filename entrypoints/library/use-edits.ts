import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { formatNumber } from "@/components/format";
import { type Undo, withUndo } from "@/components/hooks/undo-stack";
import type { State } from "@/utils/clip/clip";
import type { EditedRow } from "@/utils/library/edit";
import type { TagEdit } from "@/utils/library/edit-tags";
import { libraryFailure } from "@/utils/library/library-failure";
import type { LibraryDatabase } from "@/utils/library/schema";
import type { ClipQuery } from "./use-clips";

/** What has just been done to clips, as the toast tells it. */
export interface Done {
  text: string;
  onUndo: (() => void) | null;
  /** How many rows `onUndo` holds; without: none to speak of. */
  clips?: number;
  /** Nobody has to act on it: it goes by itself. */
  isBrief?: boolean;
}

/** The sentences that an edit can end with, in the catalogue under `done`. */
type Sentence =
  | "deleted"
  | "restored"
  | "tagged"
  | "untagged"
  | "archived"
  | "unarchived"
  | "favourited"
  | "unfavourited"
  | "markedUnread"
  | "renamed"
  | "dropped";

/** Resolves when it is over, however it has ended. */
type Ending = Promise<void>;

type EditModule = typeof import("@/utils/library/edit");
type Asked = Pick<ClipQuery, "text" | "tags">;
/**
 * Told when a tag has another name, or none, with what becomes of a question that asks for it.
 *
 * @returns what is called when that is taken back
 */
export type OnRenamed = (askedAnew: (asked: Asked) => Asked) => () => void;
type TagModule = typeof import("@/utils/library/edit-tags");

export interface Edits {
  done: Done | null;
  /** Takes back what was done last and has not been taken back, whether it is still told or not. */
  undo(): Promise<void>;
  dismiss(): void;
  say(done: Done): void;
  /** Runs an edit, says what it did to how many clips, and offers the way back. */
  perform(edit: (edits: EditModule) => Promise<EditedRow[]>, sentence: Sentence): Ending;
  /** As `renameTag` and `dropTag` do in the library. */
  renameTag(tag: string, name: string, onRenamed: OnRenamed): Ending;
  dropTag(tag: string, onRenamed: OnRenamed): Ending;
  /** Runs what has no way back, or one of its own; what fails is told. */
  attempt(action: () => Promise<Done | null>): Ending;
  tag(ids: readonly string[], tags: readonly string[]): void;
  untag(ids: readonly string[], tags: readonly string[]): void;
  trash(ids: readonly string[]): Ending;
  restore(ids: readonly string[]): Ending;
  /** Deletes clips in the trash for good. */
  emptyTrash(ids: readonly string[]): void;
  setState(ids: readonly string[], state: State): Ending;
  favourite(ids: readonly string[], favourite: boolean): Ending;
}

/** Loaded with the first edit: opening the popup must not wait for it. */
const loadEdits = () => import("@/utils/library/edit");

/** What takes longer is told while it lasts: editing ten thousand clips takes seconds. */
const PATIENCE_MS = 400;

/** Edits of clips that tell what they did and can be taken back. */
export function useEdits(database: LibraryDatabase): Edits {
  const [done, setDone] = useState<Done | null>(null);
  const waysBack = useRef<readonly Undo[]>([]);

  const say = (said: Done | null) => {
    setDone(said);
    if (!said?.onUndo) return;
    const { onUndo: run, clips = 0 } = said;
    waysBack.current = withUndo(waysBack.current, { run, clips });
  };
  // What is seen in the list may still be on its way to being acknowledged.
  const told = useRef<Promise<unknown>>(Promise.resolve());
  const undo = () =>
    told.current.then(() => {
      const last = waysBack.current.at(-1);
      if (!last) return;
      waysBack.current = waysBack.current.slice(0, -1);
      setDone(null);
      last.run();
    });
  const attempt = (action: () => Promise<Done | null>): Ending => {
    const working = setTimeout(
      () => setDone({ text: i18n.t("done.working"), onUndo: null }),
      PATIENCE_MS,
    );
    const ended = action().finally(() => clearTimeout(working));
    ended.then(say, (error) => {
      const failure = libraryFailure(error);
      setDone(null);
      if (!failure) throw error;
      const text = `${i18n.t(`failure.${failure.kind}.what`)} ${i18n.t(`failure.${failure.kind}.next`)}`;
      setDone({ text, onUndo: null });
    });
    told.current = Promise.allSettled([told.current, ended]);
    return Promise.allSettled([ended]).then(() => undefined);
  };
  const takeBack = (undoing: () => Promise<unknown>) =>
    attempt(async () => {
      await undoing();
      return UNDONE();
    });
  const didTo = (count: number, sentence: Sentence, undoing: () => Promise<unknown>): Done => ({
    text: i18n.t(`done.${sentence}`, count, [formatNumber(count)]),
    onUndo: count > 0 ? () => takeBack(undoing) : null,
    clips: count,
  });
  const perform = (edit: (edits: EditModule) => Promise<EditedRow[]>, sentence: Sentence) =>
    attempt(async () => {
      const edits = await loadEdits();
      const edited = await edit(edits);
      return didTo(edited.length, sentence, () => edits.undoEdit(database, edited));
    });
  const editTag = (
    edit: (edits: TagModule) => Promise<TagEdit>,
    sentence: Sentence,
    onRenamed: OnRenamed,
  ) =>
    attempt(async () => {
      const edits = await import("@/utils/library/edit-tags");
      const edited = await edit(edits);
      const { tag, name } = edited;
      const goBack = onRenamed((asked) => edits.askedAnew(asked, tag, name));
      const undoing = async () => {
        await edits.undoTagEdit(database, edited);
        goBack();
      };
      return didTo(edited.rows.length, sentence, undoing);
    });

  return {
    done,
    undo,
    dismiss: () => setDone(null),
    say,
    perform,
    renameTag: (tag, name, onRenamed) =>
      editTag((edits) => edits.renameTag(database, tag, name), "renamed", onRenamed),
    dropTag: (tag, onRenamed) =>
      editTag((edits) => edits.dropTag(database, tag), "dropped", onRenamed),
    attempt,
    tag: (ids, tags) => perform((edit) => edit.tagClips(database, ids, tags), "tagged"),
    untag: (ids, tags) => perform((edit) => edit.untagClips(database, ids, tags), "untagged"),
    trash: (ids) =>
      perform((edit) => edit.trashClips(database, ids, new Date().toISOString()), "deleted"),
    restore: (ids) => perform((edit) => edit.restoreClips(database, ids), "restored"),
    emptyTrash: (ids) =>
      attempt(async () => {
        const { emptyTrash } = await import("@/utils/library/purge");
        const count = await emptyTrash(database, ids, new Date());
        return { text: i18n.t("done.deletedForGood", count, [formatNumber(count)]), onUndo: null };
      }),
    setState: (ids, state) =>
      perform((edit) => edit.setState(database, ids, state), SAID_OF[state]),
    favourite: (ids, favourite) =>
      perform(
        (edit) => edit.setFavourite(database, ids, favourite),
        favourite ? "favourited" : "unfavourited",
      ),
  };
}

export const UNDONE = (): Done => ({ text: i18n.t("done.undone"), onUndo: null, isBrief: true });

const SAID_OF = {
  archived: "archived",
  read: "unarchived",
  unread: "markedUnread",
} as const satisfies Record<State, Sentence>;
