import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

/** As high as most windows: rows are drawn before the list has been measured. */
const AT_FIRST = { width: 0, height: 600 };

type ElementVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

interface VirtualRows {
  count: number;
  scroller: RefObject<HTMLElement | null>;
  /** Height of a row before it has been measured, in CSS pixels. */
  estimate: number;
  /** With another function all rows are measured out anew. */
  keyOf: (index: number) => string;
}

/** Binds @tanstack/virtual-core, which has no Preact edition, to a component. */
export function useVirtualRows({
  count,
  scroller,
  estimate,
  keyOf,
}: VirtualRows): ElementVirtualizer {
  const [, redraw] = useReducer((draws: number) => draws + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 8,
    initialRect: AT_FIRST,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
