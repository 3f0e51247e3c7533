import type { RefObject } from "preact";
import { useFocusGone } from "./use-focus-gone";

/**
 * For the `ref` of what holds a list: when an entry goes and takes the focus with it, the one that
 * stands in its place gets it.
 */
export const useFocusKept = <T extends HTMLElement>(): RefObject<T | null> =>
  useFocusGone<T, number>(
    (control, holder) => {
      const entry = control.closest("li");
      return entry ? entriesOf(holder).indexOf(entry) : -1;
    },
    (holder, place) => {
      const entries = entriesOf(holder);
      entries[Math.min(place, entries.length - 1)]?.querySelector("button")?.focus();
    },
  );

const entriesOf = (holder: HTMLElement) => [...holder.querySelectorAll("li")];
