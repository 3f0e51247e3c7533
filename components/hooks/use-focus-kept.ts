import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** What had the focus last, and the place of its entry. */
interface Kept {
  element: Element;
  place: number;
}

/**
 * For the `ref` of what holds a list: when an entry goes and takes the focus with it, the one that
 * stands in its place gets it.
 */
export function useFocusKept<T extends HTMLElement>(): RefObject<T | null> {
  const holder = useRef<T>(null);
  const kept = useRef<Kept | null>(null);
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const element = target as Element; // only elements have the focus
      const entry = element.closest("li");
      const place = entry ? entriesOf(holder.current).indexOf(entry) : -1;
      kept.current = place < 0 ? null : { element, place };
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useLayoutEffect(() => {
    if (!kept.current || document.activeElement !== document.body) return;
    const { element, place } = kept.current;
    kept.current = null;
    // What is still there has lost the focus to a click beside it.
    if (element.isConnected) return;
    const entries = entriesOf(holder.current);
    entries[Math.min(place, entries.length - 1)]?.querySelector("button")?.focus();
  });
  return holder;
}

const entriesOf = (holder: HTMLElement | null) => [...(holder?.querySelectorAll("li") ?? [])];
