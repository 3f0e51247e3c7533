import type { Segment } from "./manifest";

/** Segments of about one size that are merged into one of the next. */
export const FAN_OUT = 5;

/** Segments merged at once, at most. */
const MOST = 12;

/** Of a segment's documents, the part that may be dead before it is written anew. */
const DEAD = 0.25;

/**
 * Which segments to merge next; none if it is not worth it. Sizes grow by the fan-out from tier to
 * tier, so that a clip is written again only as often as the library has grown fivefold, and a
 * search looks into few segments for each tier.
 */
export function chooseMerge(segments: readonly Segment[]): readonly Segment[] {
  const tiers = new Map<number, Segment[]>();
  for (const segment of segments) {
    const tier = tierOf(segment);
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  const full = [...tiers].filter(([, tier]) => tier.length >= FAN_OUT).sort(([a], [b]) => a - b);
  const [smallest] = full;
  if (smallest) return smallest[1].slice(0, MOST);
  return segments.filter(({ dead, documents }) => dead.length > documents * DEAD).slice(0, 1);
}

const FIRST_TIER = 64;

const tierOf = ({ documents }: Segment) =>
  Math.max(0, Math.ceil(Math.log(documents / FIRST_TIER) / Math.log(FAN_OUT)));
