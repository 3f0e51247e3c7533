import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Gives the focus to a button when what it has opened is closed and took the focus with it. */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && hasNoFocus()) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}

/**
 * For the `ref` of what holds a list: when an entry goes and takes the focus with it, the one that
 * stands in its place gets it.
 */
export function useFocusKept<T extends HTMLElement>(): RefObject<T | null> {
  const holder = useRef<T>(null);
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const entry = (target as Element).closest("li"); // only elements have the focus
      const kept = entry && holder.current?.contains(entry) ? entry : null;
      place.current = kept && entriesOf(holder.current).indexOf(kept);
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useLayoutEffect(() => {
    if (place.current === null || !hasNoFocus()) return;
    const entries = entriesOf(holder.current);
    entries[Math.min(place.current, entries.length - 1)]?.querySelector("button")?.focus();
  });
  return holder;
}

const entriesOf = (holder: HTMLElement | null) => [...(holder?.querySelectorAll("li") ?? [])];

const hasNoFocus = () => document.activeElement === document.body;
