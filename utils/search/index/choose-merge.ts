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
    const tier = tierOf(segment.documents);
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  const full = [...tiers].filter(([, tier]) => tier.length >= FAN_OUT).sort(([a], [b]) => a - b);
  const [smallest] = full;
  if (smallest) return smallest[1].slice(0, MOST);
  return segments.filter(({ dead, documents }) => dead.length > documents * DEAD).slice(0, 1);
}

/** Documents of a segment that is no longer gathered: it would be much to write. */
const GATHERED = 20_000;

/**
 * What to merge when there is nothing else to do: small segments, together with those of the tiers
 * that they reach, until each tier has one. A search then reads half as many blocks, cold or warm;
 * a clip is written again about as often as it passes a tier.
 */
export function chooseGathering(segments: readonly Segment[]): readonly Segment[] {
  const small = segments
    .filter(({ documents }) => documents < GATHERED)
    .sort((a, b) => a.documents - b.documents);
  let gathered: Segment[] = [];
  let sum = 0;
  for (const segment of small) {
    const isNear = gathered.length > 0 && tierOf(segment.documents) <= tierOf(sum);
    if (!isNear && gathered.length > 1) break;
    if (!isNear) [gathered, sum] = [[], 0];
    gathered.push(segment);
    sum += segment.documents;
  }
  return gathered.length > 1 ? gathered.slice(0, MOST) : [];
}

const FIRST_TIER = 64;

const tierOf = (documents: number) =>
  Math.max(0, Math.ceil(Math.log(documents / FIRST_TIER) / Math.log(FAN_OUT)));
