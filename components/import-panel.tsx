import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import {
  BACKUP_RHYTHMS,
  type BackupRhythm,
  KEPT_BACKUPS,
  type KeptBackups,
} from "@/utils/export/backup-rhythm";
import type { FileFault } from "@/utils/import/imported";
import type { ImportMode, ImportPreview } from "@/utils/library/import-clips";
import { Button } from "./button";
import { formatAgo, formatNumber } from "./format";
import styles from "./import-panel.module.css";

export interface ImportFault {
  path: string;
  fault: FileFault;
}

/** What was read, and what it would change. */
export interface ReadState {
  kind: "read";
  preview: ImportPreview;
  mode: ImportMode;
  /** Only a backup can take the place of a library. */
  canReplace: boolean;
  faults: readonly ImportFault[];
  /** Entries that are left out. */
  refused: number;
}

export type ImportState =
  | { kind: "choosing" }
  | { kind: "reading"; done: number }
  | ReadState
  | { kind: "importing" }
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
          onChange={({ currentTarget }) => props.onChoose([...(currentTarget.files ?? [])])}
        />
      </label>
      <p class={styles.hint}>{i18n.t("import.formats")}</p>
      <div role="status">
        {state.kind === "reading" && <p>{i18n.t("import.reading", [formatNumber(state.done)])}</p>}
        {state.kind === "importing" && <p>{i18n.t("import.importing")}</p>}
        {state.kind === "imported" && <p>{changes(state.preview).join(" ")}</p>}
      </div>
      {state.kind === "failed" && (
        <p class={styles.fault} role="alert">
          {i18n.t("import.failed")}
        </p>
      )}
      {state.kind === "read" && (
        <Preview state={state} onMode={props.onMode} onImport={props.onImport} />
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

interface PreviewProps {
  state: ReadState;
  onMode(mode: ImportMode): void;
  onImport(): void;
}

const Preview = ({ state, onMode, onImport }: PreviewProps) => {
  const { preview, mode, faults, refused } = state;
  const isNothing = preview.added + preview.merged + preview.deleted === 0;
  return (
    <div class={styles.preview}>
      {faults.map(({ path, fault }) => (
        <p key={path} class={styles.fault}>
          {path}: {i18n.t(`import.faults.${fault}`)}
        </p>
      ))}
      {state.canReplace && (
        <fieldset class={styles.modes}>
          {(["merge", "replace"] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="import-mode"
                checked={one === mode}
                onChange={() => onMode(one)}
              />
              {i18n.t(`import.modes.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      <ul>
        {(!isNothing || faults.length === 0) &&
          changes(preview).map((sentence) => <li key={sentence}>{sentence}</li>)}
        {refused > 0 && <li>{i18n.t("import.refused", refused, [formatNumber(refused)])}</li>}
      </ul>
      {preview.withoutText > 0 && <p class={styles.hint}>{i18n.t("import.addressesOnly")}</p>}
      {!isNothing && (
        <Button kind="primary" onClick={onImport}>
          {i18n.t(faults.length > 0 ? "import.startWhole" : "import.start")}
        </Button>
      )}
    </div>
  );
};

const CHANGES = ["added", "merged", "withoutText", "unchanged", "deleted"] as const;

/** A sentence for each number that is not 0; at least one. */
function changes(preview: ImportPreview): string[] {
  const sentences = CHANGES.filter((name) => preview[name] > 0).map((name) =>
    i18n.t(`import.changes.${name}`, preview[name], [formatNumber(preview[name])]),
  );
  return sentences.length > 0 ? sentences : [i18n.t("import.nothing")];
}
