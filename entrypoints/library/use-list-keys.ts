import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

interface ListKeys {
  search: RefObject<HTMLInputElement | null>;
  /** null: there is nothing to take back. */
  onUndo: (() => void) | null;
  onToggle(id: string): void;
  onDelete(id: string): void;
}

/** Keys for the whole page, wherever nothing is being typed: / z, and on a clip x # Delete. */
export function useListKeys(keys: ListKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = actionOf(event.key, clipIn(event.target), keys);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function actionOf(key: string, clip: string | null, keys: ListKeys): (() => void) | null {
  if (key === "/") return () => keys.search.current?.focus();
  if (key === "z") return keys.onUndo;
  if (clip === null) return null;
  if (key === "x") return () => keys.onToggle(clip);
  if (key === "#" || key === "Delete") return () => keys.onDelete(clip);
  return null;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox]), textarea, select") !== null;

/** The clip of the row that has the focus, on its title or its box. */
const clipIn = (target: EventTarget | null) =>
  target instanceof HTMLElement
    ? (target.closest("li")?.querySelector<HTMLElement>("[data-clip]")?.dataset.clip ?? null)
    : null;
