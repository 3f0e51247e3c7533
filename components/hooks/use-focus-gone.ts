import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * For the `ref` of what holds controls: told when one of them goes and takes the focus with it. One that
 * is still there has lost the focus to a click beside it, and gets it back from nobody.
 *
 * @param note what `onGone` wants to know of a control, asked when that gets the focus
 */
export function useFocusGone<T extends HTMLElement, Noted>(
  note: (control: Element, holder: T) => Noted,
  onGone: (holder: T, noted: Noted) => void,
): RefObject<T | null> {
  const holder = useRef<T>(null);
  const last = useRef<{ control: Element; noted: Noted } | null>(null);
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const control = target as Element; // only elements have the focus
      const held = holder.current?.contains(control) ? holder.current : null;
      last.current = held && { control, noted: note(control, held) };
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useLayoutEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    const { control, noted } = last.current;
    last.current = null;
    if (!control.isConnected && holder.current) onGone(holder.current, noted);
  });
  return holder;
}
