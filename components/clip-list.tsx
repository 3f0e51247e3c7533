import { useEffect, useRef } from "preact/hooks";
import type { ClipRow as Row } from "@/utils/library/records";
import styles from "./clip-list.module.css";
import { ClipRow } from "./clip-row";
import { useVirtualRows } from "./hooks/use-virtual-rows";

/** Height of a row with a title of one line, in CSS pixels. */
const ROW_HEIGHT = 63;

export interface ClipListProps {
  /** All clips of the list, in order; only those in sight are drawn. */
  ids: readonly string[];
  rows: ReadonlyMap<string, Row>;
  selected: ReadonlySet<string>;
  current: string | null;
  onOpen(id: string): void;
  onToggle(id: string, range: boolean): void;
  /** Told which clips are in sight, so that their rows can be read. */
  onInSight(ids: readonly string[]): void;
}

/** A list of any length. Up and Down go from title to title, x selects. */
export function ClipList({ ids, rows, selected, onInSight, ...props }: ClipListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualRows({
    count: ids.length,
    scroller,
    estimate: ROW_HEIGHT,
    keyOf: (index) => ids[index] ?? String(index),
  });
  const drawn = virtualizer.getVirtualItems();
  const inSight = drawn.map(({ index }) => ids[index] ?? "");
  useEffect(() => onInSight(inSight), [inSight.join()]);

  return (
    <div ref={scroller} class={styles.scroller}>
      <ul
        class={styles.rows}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (!step || !moveFocus(event.currentTarget, step)) return;
          event.preventDefault();
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
              {row ? (
                <ClipRow
                  row={row}
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

/** Moves the focus to the next or previous title; false at either end. */
function moveFocus(list: HTMLElement, step: number): boolean {
  const titles = [...list.querySelectorAll<HTMLElement>("[data-clip]")].sort(
    (a, b) => indexOf(a) - indexOf(b),
  );
  const at = titles.findIndex((title) => title.closest("li")?.contains(document.activeElement));
  const next = titles[at + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

const indexOf = (title: HTMLElement) => Number(title.closest("li")?.dataset.index);
