import { useEffect, useMemo, useState } from "preact/hooks";
import type { Group } from "@/utils/library/ordered-list";

interface Listed {
  ids: readonly string[];
  groups: readonly Group[];
}

export interface Leaving extends Listed {
  /** Takes clips out of the list at once; those that are still there when it is over come back. */
  leave(ids: readonly string[], ending: Promise<unknown>): void;
  /** All of them may be coming back. */
  stay(): void;
}

/** How long the list may take to follow what was written, in milliseconds. */
const PATIENCE_MS = 1_000;

/**
 * A list without the clips that are on their way out of it: what is written strictly takes a while,
 * and the next key means the next clip.
 */
export function useLeaving(listed: Listed): Leaving {
  const { ids, groups } = listed;
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(NONE);
  useEffect(() => setLeaving((before) => stillIn(ids, before)), [ids]);
  const left = useMemo(() => withoutLeaving({ ids, groups }, leaving), [ids, groups, leaving]);
  return {
    ...left,
    leave(some, ending) {
      setLeaving((before) => new Set([...before, ...some]));
      void ending.then(() =>
        setTimeout(() => setLeaving((before) => without(before, some)), PATIENCE_MS),
      );
    },
    stay: () => setLeaving(NONE),
  };
}

const NONE: ReadonlySet<string> = new Set();

function stillIn(ids: readonly string[], leaving: ReadonlySet<string>): ReadonlySet<string> {
  if (leaving.size === 0) return leaving;
  const listed = new Set(ids);
  return without(
    leaving,
    [...leaving].filter((id) => !listed.has(id)),
  );
}

/** The same set if there is nothing to take away, so that nothing is drawn again. */
function without(leaving: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  if (!some.some((id) => leaving.has(id))) return leaving;
  const gone = new Set(some);
  return new Set([...leaving].filter((id) => !gone.has(id)));
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
