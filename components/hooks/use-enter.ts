import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A button that Enter presses from the start. It gets the focus; a popup that is still being opened
 * may refuse or lose that (Firefox), so Enter presses the button wherever nothing else has the focus.
 */
export function useEnter(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    button.current?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.target !== document.body) return;
      event.preventDefault();
      button.current?.click();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return button;
}
