import { useEffect, useState } from "preact/hooks";
import { isHandedExport } from "@/utils/browser/handed-over";

/**
 * What is open below the list. What was opened for some clips stays with these, whatever is
 * selected later; tags go to what is selected.
 */
export type Panel =
  | { kind: "none" }
  | { kind: "tag" }
  /** null: what the popup has handed over, which brings its own. */
  | { kind: "export"; ids: readonly string[] | null }
  | { kind: "delete"; ids: readonly string[] };

export interface PanelState {
  panel: Panel;
  /** Opens a panel; if it is open already, closes it. */
  toggle(panel: Panel): void;
  open(panel: Panel): void;
  close(): void;
}

interface Listed {
  ids: readonly string[];
  selected: ReadonlySet<string>;
  inTrash: boolean;
}

/** A panel closes by itself when nothing is left that it could be about. */
export function usePanel({ ids, selected, inTrash }: Listed): PanelState {
  const [panel, open] = useState<Panel>(isHandedExport() ? { kind: "export", ids: null } : CLOSED);
  const shown = panel.kind === "delete" ? { ...panel, ids: among(ids, panel.ids) } : panel;
  const isOver =
    (shown.kind === "tag" && selected.size === 0) ||
    (shown.kind === "delete" && (!inTrash || shown.ids.length === 0));
  useEffect(() => {
    if (isOver) open(CLOSED);
  }, [isOver]);
  return {
    panel: isOver ? CLOSED : shown,
    open,
    toggle: (wanted) => open(panel.kind === wanted.kind ? CLOSED : wanted),
    close: () => open(CLOSED),
  };
}

const CLOSED: Panel = { kind: "none" };

function among(ids: readonly string[], some: readonly string[]): readonly string[] {
  const meant = new Set(some);
  return ids.filter((id) => meant.has(id));
}
