import { i18n } from "#i18n";
import { formatNumber } from "@/components/format";
import { lazily } from "@/components/lazily";
import type { TagCount } from "@/utils/library/counts";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./clip-pane.module.css";
import type { Edits } from "./use-edits";
import { focusList } from "./use-list-keys";
import type { PanelState } from "./use-panel";

interface ListPanelProps {
  database: LibraryDatabase;
  panels: PanelState;
  /** What is selected, or else all of the list. */
  chosen: readonly string[];
  known: readonly TagCount[];
  edits: Edits;
}

/** What is open below the list, if anything is, and a file that is being written meanwhile. */
export function ListPanel({ database, panels, chosen, known, edits }: ListPanelProps) {
  const { panel, beside } = panels;
  const exported = panel.kind === "export" ? panel : beside;
  return (
    <>
      {panel.kind === "tag" && (
        <div class={styles.tagging}>
          <Tagging
            database={database}
            ids={chosen}
            known={known}
            edits={edits}
            onLeave={() => {
              panels.close();
              focusList();
            }}
          />
        </div>
      )}
      {panel.kind === "delete" && (
        <ConfirmPanel
          question={i18n.t("confirm.deleteForGood", panel.ids.length, [
            formatNumber(panel.ids.length),
          ])}
          action={i18n.t("action.deleteForGood")}
          onConfirm={() => {
            edits.emptyTrash(panel.ids);
            panels.close();
          }}
          onCancel={panels.close}
        />
      )}
      {exported && (
        <Exporting
          database={database}
          ids={exported.ids ?? chosen}
          onWriting={panels.setWriting}
          onDone={(text) => {
            panels.closeExport();
            edits.say({ text, onUndo: null, isBrief: true });
          }}
          onClose={panels.closeExport}
        />
      )}
    </>
  );
}

const Exporting = lazily(() => import("./exporting").then((loaded) => loaded.Exporting));
const Tagging = lazily(() => import("./tagging").then((loaded) => loaded.Tagging));
const ConfirmPanel = lazily(() =>
  import("@/components/confirm-panel").then((loaded) => loaded.ConfirmPanel),
);
