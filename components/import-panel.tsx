import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import {
  BACKUP_RHYTHMS,
  type BackupRhythm,
  KEPT_BACKUPS,
  type KeptBackups,
} from "@/utils/export/backup-rhythm";
import type { ImportMode, ImportPreview, ImportProgress } from "@/utils/library/import-clips";
import { Button } from "./button";
import { formatAgo, formatNumber } from "./format";
import styles from "./import-panel.module.css";
import { changes, ReadPreview, type ReadState } from "./import-preview";

export type ImportState =
  | { kind: "choosing" }
  | { kind: "reading"; done: number }
  | ReadState
  | { kind: "importing"; progress: ImportProgress }
  | { kind: "imported"; preview: ImportPreview }
  | { kind: "failed" };

export type BackupState = "none" | "writing" | "failed";

interface ImportPanelProps {
  state: ImportState;
  backup: BackupState;
  /** ISO 8601; null: never. */
  lastBackup: string | null;
  rhythm: BackupRhythm;
  kept: KeptBackups;
  isRemovalRefused: boolean;
  onRhythm(rhythm: BackupRhythm): void;
  onKept(kept: KeptBackups): void;
  onBackup(): void;
  onChoose(files: readonly File[]): void;
  /** Breaks off the reading. */
  onCancel(): void;
  onMode(mode: ImportMode): void;
  onImport(): void;
  onClose(): void;
  /** More below what is imported. */
  children?: ComponentChildren;
}

/** A backup out, and files of any known format in, with a word on what will change before it does. */
export const ImportPanel = ({ state, ...props }: ImportPanelProps) => (
  <section class={styles.panel} aria-labelledby="import-heading">
    <h2 id="import-heading">{i18n.t("import.heading")}</h2>
    <div class={styles.part}>
      <p>{i18n.t("import.backupHint")}</p>
      <p class={styles.hint} role="status">
        {backupSentence(props.backup, props.lastBackup)}
      </p>
      <Button kind="plain" disabled={props.backup === "writing"} onClick={props.onBackup}>
        {i18n.t("import.backup")}
      </Button>
      <label class={styles.rhythm}>
        {i18n.t("import.rhythm")}
        <select
          value={props.rhythm}
          onChange={({ currentTarget: { value } }) =>
            props.onRhythm(BACKUP_RHYTHMS.find((one) => one === value) ?? "never")
          }
        >
          {BACKUP_RHYTHMS.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`import.rhythms.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {props.rhythm !== "never" && (
        <fieldset class={styles.modes}>
          <legend>{i18n.t("import.kept")}</legend>
          {KEPT_BACKUPS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="kept-backups"
                checked={one === props.kept}
                // A change is no click to Firefox, which then asks for no permission.
                onClick={() => props.onKept(one)}
              />
              {one === 0 ? i18n.t("import.keepAll") : i18n.t("import.keepLast", [String(one)])}
            </label>
          ))}
        </fieldset>
      )}
      <p class={styles.hint} role="status">
        {props.isRemovalRefused && i18n.t("import.removalRefused")}
      </p>
    </div>
    <div class={styles.part}>
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
    </div>
    <Button kind="quiet" onClick={props.onClose}>
      {i18n.t("action.close")}
    </Button>
  </section>
);

function backupSentence(backup: BackupState, last: string | null): string {
  if (backup === "writing") return i18n.t("import.backupWriting");
  if (backup === "failed") return i18n.t("export.failed");
  return last ? i18n.t("import.lastBackup", [formatAgo(last)]) : i18n.t("import.noBackup");
}

function importing({ pictures, clips, of }: ImportProgress): string {
  if (of > 0) return i18n.t("import.importingClips", of, [formatNumber(clips), formatNumber(of)]);
  if (pictures === 0) return i18n.t("import.importing");
  return i18n.t("import.importingPictures", pictures, [formatNumber(pictures)]);
}
