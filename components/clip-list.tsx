import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { HitText } from "@/utils/library/hit-texts";
import type { ClipRow as Row } from "@/utils/library/records";
import styles from "./clip-list.module.css";
import { ClipRow, type RowDay } from "./clip-row";
import { useVirtualRows } from "./hooks/use-virtual-rows";

/** Height of a row with a title of one line, in CSS pixels. */
const ROW_HEIGHT = 63;

export interface ClipListProps {
  /** All clips of the list, in order; only those in sight are drawn. */
  ids: readonly string[];
  rows: ReadonlyMap<string, Row>;
  /** What a search found in the clips in sight, as far as it is known; without: this is no search. */
  hits?: ReadonlyMap<string, HitText> | null;
  /** A heading to draw above a clip, by its place in the list. */
  headings?: ReadonlyMap<number, ComponentChildren>;
  /** Which day the rows show. */
  day: RowDay;
  selected: ReadonlySet<string>;
  current: string | null;
  onOpen(id: string): void;
  onToggle(id: string, range: boolean): void;
  /** Shift and an arrow: from one clip to the next. */
  onExtend(from: string, to: string): void;
  onSelectAll(): void;
  /** Up from the first row. */
  onLeave(): void;
  /** Told which clips are in sight, so that their rows can be read. */
  onInSight(ids: readonly string[]): void;
}

/**
 * A list of any length. Up, Down (or k, j), Home and End go from title to title, with Shift they
 * select; so does Control-A. Tab stops at one row only, and goes on behind the list.
 */
export function ClipList({ ids, rows, selected, onInSight, ...props }: ClipListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** Which row has the focus, drawn or not; null: the focus is elsewhere. */
  const focused = useRef<number | null>(null);
  /** Which row had it last. */
  const stop = useRef<number | null>(null);
  const virtualizer = useVirtualRows({
    count: ids.length,
    scroller,
    estimate: ROW_HEIGHT,
    keyOf: useCallback((index: number) => ids[index] ?? String(index), [ids]),
  });
  const drawn = virtualizer.getVirtualItems();
  const inSight = drawn.map(({ index }) => ids[index] ?? "");
  useEffect(() => onInSight(inSight), [inSight.join()]);
  useLayoutEffect(() => {
    // Its clip may have moved up or down.
    if (list.current?.contains(document.activeElement))
      focused.current = indexOf(document.activeElement);
    // A row that was scrolled away, or whose clip has gone, took the focus with it: it comes back.
    if (focused.current === null || document.activeElement !== document.body) return;
    focused.current = Math.min(focused.current, ids.length - 1);
    titleAt(list.current, focused.current)?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => leaveOneInTabOrder(list.current, stop.current));
  const goTo = (index: number) => {
    focused.current = Math.max(0, Math.min(index, ids.length - 1));
    virtualizer.scrollToIndex(focused.current, { align: "auto" });
    const title = titleAt(list.current, focused.current);
    if (title) title.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };

  /** What a key does here; null: nothing. */
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const { key, shiftKey, altKey } = event;
    if (event.ctrlKey || event.metaKey) return key === "a" ? props.onSelectAll : null;
    const from = focused.current ?? 0;
    const next = altKey ? null : nextIndex(key, from, ids.length);
    if (next === null) return null;
    if (shiftKey) return () => extend(from, next);
    return next < 0 && key === "ArrowUp" ? props.onLeave : () => goTo(next);
  };
  const extend = (from: number, next: number) => {
    goTo(next);
    const [before, after] = [ids[from], ids[focused.current ?? 0]];
    if (before && after && before !== after) props.onExtend(before, after);
  };

  return (
    <div ref={scroller} class={styles.scroller}>
      <ul
        ref={list}
        class={styles.rows}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onFocusIn={({ target }) => {
          focused.current = indexOf(target);
          stop.current = focused.current;
          leaveOneInTabOrder(list.current, stop.current);
        }}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget && !list.current?.contains(relatedTarget as Node))
            focused.current = null;
        }}
        onKeyDown={(event) => {
          const action = actionOf(event);
          if (!action) return;
          event.preventDefault();
          action();
        }}
      >
        {drawn.map(({ index, key, start }) => {
          const id = ids[index] ?? "";
          const row = rows.get(id);
          return (
            <li
              key={key}
              ref={(element) => virtualizer.measureElement(element)}
              data-index={index}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {props.headings?.get(index)}
              {row ? (
                <ClipRow
                  row={row}
                  day={props.day}
                  hit={props.hits ? (props.hits.get(id) ?? "unread") : undefined}
                  isSelected={selected.has(id)}
                  isCurrent={props.current === id}
                  isSelecting={selected.size > 0}
                  onOpen={() => props.onOpen(id)}
                  onToggle={(range) => props.onToggle(id, range)}
                />
              ) : (
                <div class={styles.blank} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
    case "j":
      return index + 1;
    case "ArrowUp":
    case "k":
      return index - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** The row that had the focus last, or is being read; else the first that is drawn. */
function leaveOneInTabOrder(list: HTMLElement | null, last: number | null): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-index]") ?? [])];
  const stop =
    rows.find((row) => indexOf(row) === last) ??
    rows.find((row) => row.querySelector("[aria-current=true]")) ??
    rows[0];
  for (const row of rows) {
    const tabIndex = row === stop ? 0 : -1;
    for (const control of row.querySelectorAll<HTMLElement>("input, button"))
      if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
  }
}

const titleAt = (list: HTMLElement | null, index: number) =>
  list?.querySelector<HTMLElement>(`[data-index="${index}"] [data-clip]`) ?? null;

const indexOf = (target: EventTarget | null): number | null => {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-index]") : null;
  return row ? Number(row.dataset.index) : null;
};
