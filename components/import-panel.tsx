import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import type { ImportMode, ImportPreview, ImportProgress } from "@/utils/library/import-clips";
import { BackToList } from "./back-to-list";
import { type BackupProps, BackupSection } from "./backup-section";
import { Button } from "./button";
import { formatNumber } from "./format";
import styles from "./import-panel.module.css";
import { changes, ReadPreview, type ReadState } from "./import-preview";

export type ImportState =
  | { kind: "choosing" }
  | { kind: "reading"; done: number }
  | ReadState
  | { kind: "importing"; progress: ImportProgress }
  | { kind: "imported"; preview: ImportPreview }
  | { kind: "failed" };

interface ImportPanelProps extends BackupProps {
  state: ImportState;
  isShown: boolean;
  onChoose(files: readonly File[]): void;
  /** Breaks the reading or the import off. */
  onCancel(): void;
  onMode(mode: ImportMode): void;
  onImport(): void;
  /** To the list, where there is no room for both. */
  onBack(): void;
  /** More below what is imported. */
  children?: ComponentChildren;
}

/** A backup out, and files of any known format in, with a word on what will change before it does. */
export const ImportPanel = ({ state, ...props }: ImportPanelProps) => (
  <main class={styles.panel} aria-labelledby="import-heading" hidden={!props.isShown}>
    <BackToList onBack={props.onBack} />
    <h1 id="import-heading">{i18n.t("import.heading")}</h1>
    <BackupSection {...props} />
    <section class={styles.part} aria-labelledby="import-files">
      <h2 id="import-files">{i18n.t("import.files")}</h2>
      <label class={styles.file}>
        {i18n.t("import.choose")}
        <input
          type="file"
          multiple
          disabled={state.kind === "reading" || state.kind === "importing"}
          // Choosing the same files again is no change otherwise.
          onClick={({ currentTarget }) => {
            currentTarget.value = "";
          }}
          onChange={({ currentTarget }) => props.onChoose([...(currentTarget.files ?? [])])}
        />
      </label>
      <p class={styles.hint}>{i18n.t("import.formats")}</p>
      <div role="status">
        {state.kind === "reading" && <p>{i18n.t("import.reading", [formatNumber(state.done)])}</p>}
        {state.kind === "importing" && <p>{importing(state.progress)}</p>}
        {state.kind === "imported" && (
          <p>{[i18n.t("import.imported"), ...changes(state.preview)].join(" ")}</p>
        )}
      </div>
      {state.kind === "importing" && <Bar progress={state.progress} />}
      {(state.kind === "reading" || state.kind === "importing") && (
        <Button kind="quiet" onClick={props.onCancel}>
          {i18n.t("action.cancel")}
        </Button>
      )}
      {state.kind === "failed" && (
        <p class={styles.fault} role="alert">
          {i18n.t("import.failed")}
        </p>
      )}
      {state.kind === "read" && (
        <ReadPreview state={state} onMode={props.onMode} onImport={props.onImport} />
      )}
      {props.children}
    </section>
  </main>
);

function importing({ pictures, clips, of }: ImportProgress): string {
  if (of > 0) return i18n.t("import.importingClips", of, [formatNumber(clips), formatNumber(of)]);
  if (pictures === 0) return i18n.t("import.importing");
  return i18n.t("import.importingPictures", pictures, [formatNumber(pictures)]);
}

/** Without a value as long as nobody knows how much there is to do. */
const Bar = ({ progress: { clips, of } }: { progress: ImportProgress }) => (
  <progress aria-label={i18n.t("import.importing")} {...(of > 0 && { value: clips, max: of })} />
);
