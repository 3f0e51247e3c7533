import { useLayoutEffect } from "preact/hooks";

export interface ListKeys {
  onSearch(): void;
  /** The clip that is being read: what keys act on while no row has the focus. */
  current: string | null;
  onUndo(): void;
  onToggle(id: string): void;
  onDelete(id: string): void;
  onArchive(id: string): void;
  onRestore(id: string): void;
  onFavourite(id: string): void;
  onUnread(id: string): void;
  onHelp(): void;
  /** Out of what was begun last: the clip in the list's place, the selection, the search; null: nothing was. */
  wayOut(): (() => void) | null;
}

/** Keys for the whole page, wherever nothing is being typed; `KEYS` names them for the reader. */
export function useListKeys(keys: ListKeys): void {
  // At once: a key that comes before the page is painted means what stands there already.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = actionOf(event.key, clipIn(event.target) ?? keys.current, keys);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function actionOf(key: string, clip: string | null, keys: ListKeys): (() => void) | null {
  if (key === "/") return keys.onSearch;
  if (key === "?") return keys.onHelp;
  if (key === "z") return keys.onUndo;
  if (key === "Escape") return keys.wayOut();
  if (key === "j" || key === "k") return focusList;
  if (clip === null) return null;
  if (key === "x") return () => keys.onToggle(clip);
  if (key === "e") return () => keys.onArchive(clip);
  if (key === "r") return () => keys.onRestore(clip);
  if (key === "s") return () => keys.onFavourite(clip);
  if (key === "u") return () => keys.onUnread(clip);
  if (key === "#" || key === "Delete") return () => keys.onDelete(clip);
  return null;
}

/** The clip that is being read, or the first one in sight. Whether there is one. */
export function focusList(): boolean {
  const titles = [...document.querySelectorAll<HTMLElement>("[data-clip]")];
  const current = titles.find((title) => title.ariaCurrent === "true");
  const title = current ?? titles[0];
  title?.focus();
  return title !== undefined;
}

/** The row that had the focus last: the one that Tab leads to. */
export function focusLastRow(): void {
  const title = document.querySelector<HTMLElement>("[data-clip]:not([tabindex='-1'])");
  title?.focus({ preventScroll: true });
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog") !== null;

/** The clip of the row that has the focus, on its title or its box. */
const clipIn = (target: EventTarget | null) =>
  target instanceof HTMLElement
    ? (target.closest("li")?.querySelector<HTMLElement>("[data-clip]")?.dataset.clip ?? null)
    : null;
