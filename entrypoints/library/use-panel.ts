import { useEffect, useState } from "preact/hooks";
import { isHandedExport } from "@/utils/browser/handed-over";

/**
 * What is open below the list. What was opened for some clips stays with these, whatever is
 * selected later; tags go to what is selected.
 */
export type Panel =
  | { kind: "none" }
  | { kind: "tag" }
  | { kind: "delete"; ids: readonly string[] }
  | ExportPanel;

/** `ids`: null for what the popup has handed over, which brings its own. */
export interface ExportPanel {
  kind: "export";
  ids: readonly string[] | null;
}

export interface PanelState {
  panel: Panel;
  /** A file that is still being written while another panel is open. */
  beside: ExportPanel | null;
  /** Opens a panel; if it is open already, closes it, unless it is writing a file. */
  toggle(panel: Panel): void;
  open(panel: Panel): void;
  /** Closes what is open, or else what is beside it. */
  close(): void;
  /** Closes the export panel, wherever it stands. */
  closeExport(): void;
  /** To be told whether the export panel is writing a file: nothing that is opened ends that. */
  setWriting(isWriting: boolean): void;
}

interface Listed {
  ids: readonly string[];
  selected: ReadonlySet<string>;
  inTrash: boolean;
}

/** A panel closes by itself when nothing is left that it could be about. */
export function usePanel({ ids, selected, inTrash }: Listed): PanelState {
  const [opened, setOpened] = useState<Panel>(CLOSED);
  const [exported, setExported] = useState(isHandedExport() ? HANDED_OVER : null);
  const [isWriting, setWriting] = useState(false);
  const shown = opened.kind === "delete" ? { ...opened, ids: among(ids, opened.ids) } : opened;
  const isOver =
    (shown.kind === "tag" && selected.size === 0) ||
    (shown.kind === "delete" && (!inTrash || shown.ids.length === 0));
  useEffect(() => {
    if (isOver) setOpened(CLOSED);
  }, [isOver]);
  const other = isOver ? CLOSED : shown;
  const isOther = other.kind !== "none";
  const closeExport = () => {
    setExported(null);
    setWriting(false);
  };
  const open = (wanted: Panel) => {
    setOpened(wanted.kind === "export" ? CLOSED : wanted);
    if (isWriting) return;
    setExported(wanted.kind === "export" ? wanted : null);
  };
  const close = () => (isOther ? setOpened(CLOSED) : closeExport());
  const panel = isOther ? other : (exported ?? CLOSED);
  return {
    panel,
    beside: isOther ? exported : null,
    open,
    toggle(wanted) {
      if (panel.kind !== wanted.kind) open(wanted);
      else if (isOther || !isWriting) close();
    },
    close,
    closeExport,
    setWriting,
  };
}

const CLOSED: Panel = { kind: "none" };
const HANDED_OVER: ExportPanel = { kind: "export", ids: null };

function among(ids: readonly string[], some: readonly string[]): readonly string[] {
  const meant = new Set(some);
  return ids.filter((id) => meant.has(id));
}
