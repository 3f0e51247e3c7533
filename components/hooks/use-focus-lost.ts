import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** For the `ref` of what holds controls: told when one of them goes and takes the focus with it. */
export function useFocusLost<T extends HTMLElement>(
  onLost: (holder: T) => void,
): RefObject<T | null> {
  const holder = useRef<T>(null);
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const element = target as Element; // only elements have the focus
      last.current = holder.current?.contains(element) ? element : null;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useLayoutEffect(() => {
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    if (!isLost || !holder.current) return;
    last.current = null;
    onLost(holder.current);
  });
  return holder;
}
