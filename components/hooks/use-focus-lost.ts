import type { RefObject } from "preact";
import { useFocusGone } from "./use-focus-gone";

/**
 * For the `ref` of what holds controls: told when one of them goes and takes the focus with it, and
 * which button stands before its place, if one does.
 */
export const useFocusLost = <T extends HTMLElement>(
  onLost: (holder: T, before: HTMLElement | null) => void,
): RefObject<T | null> =>
  useFocusGone<T, Element | null>(
    (control) => control.previousElementSibling,
    (holder, before) => onLost(holder, isButton(before) ? before : null),
  );

const isButton = (element: Element | null): element is HTMLButtonElement =>
  element instanceof HTMLButtonElement && element.isConnected;
