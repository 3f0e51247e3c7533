import { i18n } from "#i18n";
import {
  BACKUP_RHYTHMS,
  type BackupRhythm,
  KEPT_BACKUPS,
  type KeptBackups,
} from "@/utils/export/backup-rhythm";
import { Button } from "./button";
import { formatAgo } from "./format";
import styles from "./import-panel.module.css";

export type BackupState = "none" | "writing" | "failed";

export interface BackupProps {
  backup: BackupState;
  /** ISO 8601; null: never. */
  lastBackup: string | null;
  rhythm: BackupRhythm;
  kept: KeptBackups;
  isRemovalRefused: boolean;
  onRhythm(rhythm: BackupRhythm): void;
  onKept(kept: KeptBackups): void;
  onBackup(): void;
}

/** A backup now, and how often one is saved by itself. */
export const BackupSection = (props: BackupProps) => (
  <section class={styles.part} aria-labelledby="import-backup">
    <h2 id="import-backup">{i18n.t("import.backupHeading")}</h2>
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
  </section>
);

function backupSentence(backup: BackupState, last: string | null): string {
  if (backup === "writing") return i18n.t("import.backupWriting");
  if (backup === "failed") return i18n.t("export.failed");
  return last ? i18n.t("import.lastBackup", [formatAgo(last)]) : i18n.t("import.noBackup");
}
