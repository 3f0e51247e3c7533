import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { focusList } from "./use-list-keys";

/**
 * The way from the search into the list. An answer that is still to come is waited for: the list
 * that stands there until then takes the focus with it when it goes. Who types on, or leaves the
 * search, no longer wants to go there.
 *
 * @param count How many clips were found; null: the answer is still to come.
 */
export function useWayToList(
  search: RefObject<HTMLInputElement | null>,
  typed: string,
  count: number | null,
): () => void {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    isWanted.current = false;
  }, [typed]);
  useLayoutEffect(() => {
    if (!isWanted.current || count === null) return;
    const hasLeft = document.activeElement !== search.current;
    // Found is not yet drawn.
    if (hasLeft || count === 0 || focusList()) isWanted.current = false;
  });
  return () => {
    isWanted.current = count === null || !focusList();
  };
}
