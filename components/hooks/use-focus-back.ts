import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Gives the focus to a button when what it has opened is closed and took the focus with it. */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    const hasNoFocus = document.activeElement === document.body;
    if (wasOpen.current && !isOpen && hasNoFocus) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
