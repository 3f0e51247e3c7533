import { i18n } from "#i18n";
import { formatNumber } from "@/components/format";
import { lazily } from "@/components/lazily";
import type { TagCount } from "@/utils/library/counts";
import type { LibraryDatabase } from "@/utils/library/schema";
import styles from "./clip-pane.module.css";
import type { Edits } from "./use-edits";
import { focusList } from "./use-list-keys";
import type { Panel } from "./use-panel";

interface ListPanelProps {
  database: LibraryDatabase;
  panel: Panel;
  /** What is selected, or else all of the list. */
  chosen: readonly string[];
  known: readonly TagCount[];
  edits: Edits;
  onClose(): void;
}

/** What is open below the list, if anything is. */
export function ListPanel({ database, panel, chosen, known, edits, onClose }: ListPanelProps) {
  if (panel.kind === "none") return null;
  if (panel.kind === "tag")
    return (
      <div class={styles.tagging}>
        <Tagging
          database={database}
          ids={chosen}
          known={known}
          edits={edits}
          onLeave={() => {
            onClose();
            focusList();
          }}
        />
      </div>
    );
  if (panel.kind === "export")
    return (
      <Exporting
        database={database}
        ids={panel.ids ?? chosen}
        onDone={(text) => {
          onClose();
          edits.say({ text, onUndo: null, isBrief: true });
        }}
        onClose={onClose}
      />
    );
  const count = panel.ids.length;
  return (
    <ConfirmPanel
      question={i18n.t("confirm.deleteForGood", count, [formatNumber(count)])}
      action={i18n.t("action.deleteForGood")}
      onConfirm={() => {
        edits.emptyTrash(panel.ids);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}

const Exporting = lazily(() => import("./exporting").then((loaded) => loaded.Exporting));
const Tagging = lazily(() => import("./tagging").then((loaded) => loaded.Tagging));
const ConfirmPanel = lazily(() =>
  import("@/components/confirm-panel").then((loaded) => loaded.ConfirmPanel),
);
