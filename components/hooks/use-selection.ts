import { useEffect, useMemo, useRef, useState } from "preact/hooks";

export interface ListSelection {
  selected: ReadonlySet<string>;
  /** `range`: everything between the last toggled clip and this one takes its new state. */
  toggle(id: string, range: boolean): void;
  /** Selects everything from one clip to the next; going back over what is selected leaves it out. */
  extend(from: string, to: string): void;
  selectAll(): void;
  selectNone(): void;
}

/**
 * Which clips of a list are selected. What leaves the list is no longer selected.
 *
 * @param isWhole false: more of the list may come, and what was selected with it
 */
export function useSelection(ids: readonly string[], isWhole: boolean): ListSelection {
  const [chosen, setSelected] = useState<ReadonlySet<string>>(NONE);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (isWhole) setSelected((before) => within(before, ids));
  }, [ids, isWhole]);
  const selected = useMemo(() => within(chosen, ids), [chosen, ids]);
  // Each change goes on from the one before, drawn or not: keys come faster than drawings.
  return {
    selected,
    toggle(id, range) {
      const chosen = range ? between(ids, last.current ?? id, id) : [id];
      last.current = id;
      setSelected((before) => changed(before, chosen, !before.has(id)));
    },
    extend(from, to) {
      last.current = to;
      setSelected((before) =>
        before.has(from) && before.has(to)
          ? changed(before, [from], false)
          : changed(before, between(ids, from, to), true),
      );
    },
    selectAll: () => setSelected(new Set(ids)),
    selectNone: () => setSelected(NONE),
  };
}

const NONE: ReadonlySet<string> = new Set();

function changed(selected: ReadonlySet<string>, ids: readonly string[], adds: boolean) {
  const next = new Set(selected);
  for (const id of ids) adds ? next.add(id) : next.delete(id);
  return next;
}

/** The same set if nothing has left, so that nothing is drawn again. */
function within(selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  if (selected.size === 0) return selected;
  const kept = ids.filter((id) => selected.has(id));
  return kept.length === selected.size ? selected : new Set(kept);
}

function between(ids: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return start < 0 ? [to] : ids.slice(start, end + 1);
}
