import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { View } from "@/utils/library/list";
import type { Group } from "@/utils/library/ordered-list";

interface Listed {
  ids: readonly string[];
  groups: readonly Group[];
}

export interface Leaving extends Listed {
  /** Takes clips out of the list at once; those that are still there when it is over come back. */
  leave(ids: readonly string[], ending: Promise<unknown>): void;
  /** Once called, brings back those that were leaving when this was asked for, none that left later. */
  wayBack(): () => void;
}

/** How long the list may take to follow what was written, in milliseconds. */
const PATIENCE_MS = 1_000;

/** What a clip leaves, and which leaving that is: it may come back and leave again. */
interface Exit {
  view: View;
  turn: number;
}

/**
 * The list of a view without the clips that are on their way out of it: what is written strictly
 * takes a while, and the next key means the next clip.
 */
export function useLeaving(view: View, { ids, groups }: Listed): Leaving {
  const [exits, setExits] = useState<ReadonlyMap<string, Exit>>(NONE);
  const turns = useRef(0);
  const keep = (isKept: (exit: Exit, id: string) => boolean) =>
    setExits((before) => filtered(before, isKept));
  useEffect(() => {
    const listed = new Set(ids);
    keep((exit, id) => exit.view === view && listed.has(id));
  }, [view, ids]);
  const left = useMemo(() => {
    const leaving = filtered(exits, (exit) => exit.view === view);
    return withoutLeaving({ ids, groups }, new Set(leaving.keys()));
  }, [view, ids, groups, exits]);
  return {
    ...left,
    leave(some, ending) {
      turns.current += 1;
      const turn = turns.current;
      setExits(
        (before) => new Map([...before, ...some.map((id) => [id, { view, turn }] as const)]),
      );
      void ending.then(() => setTimeout(() => keep((exit) => exit.turn !== turn), PATIENCE_MS));
    },
    wayBack() {
      const until = turns.current;
      return () => keep(({ turn }) => turn > until);
    },
  };
}

const NONE: ReadonlyMap<string, Exit> = new Map();

/** The same map if there is nothing to take away, so that nothing is drawn again. */
function filtered(
  exits: ReadonlyMap<string, Exit>,
  isKept: (exit: Exit, id: string) => boolean,
): ReadonlyMap<string, Exit> {
  const kept = [...exits].filter(([id, exit]) => isKept(exit, id));
  return kept.length === exits.size ? exits : new Map(kept);
}

/** A list and its groups without some of its clips; a group without any is left out. */
export function withoutLeaving({ ids, groups }: Listed, leaving: ReadonlySet<string>): Listed {
  if (leaving.size === 0) return { ids, groups };
  const starts: number[] = [];
  const kept: string[] = [];
  let group = 0;
  for (const [place, id] of ids.entries()) {
    if (groups[group]?.start === place) starts[group++] = kept.length;
    if (!leaving.has(id)) kept.push(id);
  }
  const moved = groups.map((one, place) => ({ ...one, start: starts[place] ?? kept.length }));
  const isFilled = ({ start }: Group, place: number) =>
    start < (moved[place + 1]?.start ?? kept.length);
  return { ids: kept, groups: moved.filter(isFilled) };
}
