import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { FailureNote } from "@/components/failure-note";
import { lazily } from "@/components/lazily";
import { TagEditor } from "@/components/tag-editor";
import { requestEdit } from "@/utils/browser/request-edit";
import type { Failure } from "@/utils/clip/failure";
import { removeTags } from "@/utils/clip/tags";
import type { ClipEdit } from "@/utils/library/clip-edit";
import { countTags } from "@/utils/library/counts";
import { libraryFailure } from "@/utils/library/library-failure";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import { AskForPictures } from "./ask-for-pictures";
import styles from "./clip-editor.module.css";
import { type Done, UNDONE } from "./use-edits";
import { useLive } from "./use-live";

interface ClipEditorProps {
  database: LibraryDatabase;
  row: ClipRow;
  /** Told what was done, with the way back. */
  onDone(done: Done): void;
  /** Let the reader type tags at once. */
  autoFocus?: boolean;
}

/** Tags and details of one clip. Every change is kept as soon as it is made. */
export function ClipEditor({ database, row, onDone, autoFocus = false }: ClipEditorProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const isKept = useRef<Promise<boolean>>(Promise.resolve(true));
  const known = useLive(database, () => countTags(database), []).value ?? [];
  const { id } = row;
  const [failure, setFailure] = useState<Failure | null>(null);
  const edit = (change: ClipEdit) => {
    isKept.current = requestEdit(database, change).then(
      () => {
        setFailure(null);
        return true;
      },
      (error) => {
        setFailure(libraryFailure(error));
        if (!libraryFailure(error)) throw error;
        return false;
      },
    );
  };
  const say = async (done: Done) => {
    if (await isKept.current) onDone(done);
  };
  const sayWithWayBack = (text: string, wayBack: ClipEdit) =>
    say({
      text,
      onUndo: () => {
        edit(wayBack);
        void say(UNDONE());
      },
    });
  const corrected = (wayBack: ClipEdit) => sayWithWayBack(i18n.t("done.corrected"), wayBack);
  return (
    <>
      <div class={styles.row}>
        <TagEditor
          tags={row.tags}
          suggestions={row.article.breadcrumb}
          known={known}
          onAdd={(tags) => {
            const added = removeTags(tags, row.tags);
            if (added.length === 0) return;
            edit({ kind: "tag", id, tags: added });
            const wayBack = { kind: "untag", id, tags: added } as const;
            void sayWithWayBack(i18n.t("done.tagged", 1, ["1"]), wayBack);
          }}
          onRemove={(tag) => {
            edit({ kind: "untag", id, tags: [tag] });
            void sayWithWayBack(i18n.t("done.untaggedOne", [tag]), {
              kind: "tag",
              id,
              tags: [tag],
            });
          }}
          autoFocus={autoFocus}
        />
        <Button kind="quiet" expanded={isCorrecting} onClick={() => setCorrecting(!isCorrecting)}>
          {i18n.t(isCorrecting ? "correct.close" : "correct.open")}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      <AskForPictures database={database} id={id} />
      {isCorrecting && (
        <CorrectionsForm
          clip={row}
          onCorrect={(field, value) => edit({ kind: "correct", id, change: { [field]: value } })}
          onNote={(note) => edit({ kind: "note", id, note })}
          onCorrected={(field, before) =>
            corrected({ kind: "correct", id, change: { [field]: before } })
          }
          onNoted={(before) => corrected({ kind: "note", id, note: before })}
        />
      )}
    </>
  );
}

const CorrectionsForm = lazily(() =>
  import("@/components/corrections-form").then((loaded) => loaded.CorrectionsForm),
);
