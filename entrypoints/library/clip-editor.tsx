import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "@/components/button";
import { CorrectionsForm } from "@/components/corrections-form";
import { TagEditor } from "@/components/tag-editor";
import { countTags } from "@/utils/library/counts";
import { correctClip, tagClips, untagClips, writeNote } from "@/utils/library/edit";
import type { ClipRow } from "@/utils/library/records";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./clip-editor.module.css";
import { useLive } from "./use-live";

interface ClipEditorProps {
  database: LibraryDatabase;
  row: ClipRow;
}

/** Tags and details of one clip. Every change is kept as soon as it is made. */
export function ClipEditor({ database, row }: ClipEditorProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const known = useLive(() => countTags(database), []).value ?? [];
  return (
    <>
      <div class={styles.row}>
        <TagEditor
          tags={row.tags}
          suggestions={row.article.breadcrumb}
          known={known.map(({ tag }) => tag)}
          onAdd={(tags) => void tagClips(database, [row.id], tags)}
          onRemove={(tag) => void untagClips(database, [row.id], [tag])}
        />
        <Button kind="quiet" expanded={isCorrecting} onClick={() => setCorrecting(!isCorrecting)}>
          {i18n.t(isCorrecting ? "correct.close" : "correct.open")}
        </Button>
      </div>
      {isCorrecting && (
        <CorrectionsForm
          clip={row}
          onCorrect={(field, value) => void correctClip(database, row.id, { [field]: value })}
          onNote={(note) => void writeNote(database, row.id, note)}
        />
      )}
    </>
  );
}
