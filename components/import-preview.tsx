import { i18n } from "#i18n";
import type { FileFault } from "@/utils/import/imported";
import type { ImportMode, ImportPreview } from "@/utils/library/import-clips";
import { Button } from "./button";
import { formatNumber } from "./format";
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
  /** What another mode would change is not known yet. */
  isPreviewing: boolean;
  /** Only a backup can take the place of a library. */
  canReplace: boolean;
  faults: readonly ImportFault[];
  /** The library is not what it was when this was last shown. */
  hasChanged: boolean;
  /** Entries that are left out. */
  refused: number;
}

interface ReadPreviewProps {
  state: ReadState;
  onMode(mode: ImportMode): void;
  onImport(): void;
}

/** An archive of a thousand files may be locked file by file. */
const FAULTS_SHOWN = 20;

/** What files would change, and whether they shall. */
export const ReadPreview = ({ state, onMode, onImport }: ReadPreviewProps) => {
  const { preview, mode, faults, refused } = state;
  const more = faults.length - FAULTS_SHOWN;
  const { added, merged, reverted, unchanged, deleted } = preview;
  const replaced = mode === "replace" ? reverted + unchanged + deleted : 0;
  const isNothing = added + merged + replaced === 0;
  return (
    <div class={styles.preview}>
      {faults.slice(0, FAULTS_SHOWN).map(({ path, fault }) => (
        <p key={path} class={styles.fault}>
          {path}: {i18n.t(`import.faults.${fault}`)}
        </p>
      ))}
      {more > 0 && (
        <p class={styles.fault}>{i18n.t("import.moreFaults", more, [formatNumber(more)])}</p>
      )}
      {!isNothing && faults.some(({ fault }) => fault === "damaged") && (
        <p class={styles.hint}>{i18n.t("import.wholePart")}</p>
      )}
      {state.hasChanged && <p class={styles.fault}>{i18n.t("import.hasChanged")}</p>}
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
      {replaced > 0 && <p class={styles.hint}>{i18n.t("import.replaceHint")}</p>}
      {preview.withoutText > 0 && <p class={styles.hint}>{i18n.t("import.addressesOnly")}</p>}
      {!isNothing && (
        <Button kind="primary" disabled={state.isPreviewing} onClick={onImport}>
          {i18n.t(faults.length > 0 ? "import.startWhole" : "import.start")}
        </Button>
      )}
    </div>
  );
};

const CHANGES = [
  "added",
  "merged",
  "reverted",
  "withoutText",
  "joined",
  "unchanged",
  "deleted",
] as const;

/** A sentence for each number that is not 0; at least one. */
export function changes(preview: ImportPreview): string[] {
  const sentences = CHANGES.filter((name) => preview[name] > 0).map((name) =>
    i18n.t(`import.changes.${name}`, preview[name], [formatNumber(preview[name])]),
  );
  return sentences.length > 0 ? sentences : [i18n.t("import.nothing")];
}
