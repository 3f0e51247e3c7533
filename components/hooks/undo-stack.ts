/** The way back from something that was done. */
export interface Undo {
  run(): void;
  /** Clips whose earlier rows it holds. */
  clips: number;
}

/** How far back one can go, and how many rows may be held for that; the last way back always is. */
const STEPS = 30;
const CLIPS = 20_000;

/** The ways back with one more, the oldest first. */
export function withUndo(stack: readonly Undo[], undo: Undo): readonly Undo[] {
  const all = [...stack, undo].slice(-STEPS);
  let held = 0;
  const first = all.findLastIndex(({ clips }) => {
    held += clips;
    return held > CLIPS;
  });
  return all.slice(Math.min(first + 1, all.length - 1));
}
