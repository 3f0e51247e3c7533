import type { Pace } from "./index/storage";

/** Longest that work goes on before it rests, in milliseconds; a frame of a screen is 16. */
const BUSY_MS = 8;

/**
 * Keeps work from blocking its thread.
 *
 * @param now milliseconds, of any beginning
 * @param rest lets others go first, as a timer of no time does
 */
export function paceBy(now: () => number, rest: () => Promise<void>): Pace {
  let since = now();
  return () => {
    if (now() - since < BUSY_MS) return undefined;
    return rest().then(() => {
      since = now();
    });
  };
}
