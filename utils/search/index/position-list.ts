import { type BitWriter, bitsAt, MOST } from "./bits";

/** The order of a list's first code: positions of words that stand once are a few hundred. */
const FIRST_ORDER = 9;

/** Gaps between the places of a frequent word are small, and codes of a lower order no smaller. */
const LEAST_ORDER = 2;

/** Positions are smaller, so that every code can be read. */
export const POSITION_LIMIT = 2 ** 24;

/**
 * Where a token stands in one document: ascending positions, at least one. The first as it is and
 * the others as what lies between it and the one before, each behind a bit that says whether it is
 * the last of the list. Lists so stand one behind the other without a length.
 *
 * Numbers are exponential Golomb codes (https://en.wikipedia.org/wiki/Exponential-Golomb_coding),
 * the order of each as great as the number before: a word that is frequent goes on to be.
 */
export function writePositions(writer: BitWriter, positions: readonly number[]): void {
  let order = FIRST_ORDER;
  let next = 0;
  for (const [place, position] of positions.entries()) {
    const number = position - next;
    const high = (number >>> order) + 1;
    const width = 32 - Math.clz32(high);
    writer.bits(place === positions.length - 1 ? 1 : 0, 1);
    writer.bits(0, width - 1);
    writer.bits(high, width);
    writer.bits(number & ((1 << order) - 1), order);
    order = orderBehind(number);
    next = position + 1;
  }
}

/**
 * Gives out the positions of the list that begins at a place, in bits.
 *
 * @returns where the next list begins
 */
export const readPositions = (
  bytes: Uint8Array,
  start: number,
  emit: (position: number) => void,
): number => walk(bytes, start, 1, emit);

/** @returns where the list begins that is so many lists behind the one at a place */
export const skipPositions = (bytes: Uint8Array, start: number, lists: number): number =>
  walk(bytes, start, lists, null);

/** The bit that says whether a position is its list's last, as `bitsAt` gives it. */
const FLAG = 1 << (MOST - 1);

function walk(
  bytes: Uint8Array,
  start: number,
  lists: number,
  emit: ((position: number) => void) | null,
): number {
  let at = start;
  for (let left = lists; left > 0 && at < bytes.length * 8; left -= 1) {
    let order = FIRST_ORDER;
    let next = 0;
    for (let isLast = false; !isLast && at < bytes.length * 8; ) {
      const head = bitsAt(bytes, at);
      isLast = head >= FLAG;
      const zeros = Math.clz32(head & (FLAG - 1)) - (33 - MOST);
      const rest = MOST - 2 - 2 * zeros - order;
      const code =
        rest >= 0 ? (head & (FLAG - 1)) >>> rest : longCode(bytes, at + 1 + zeros, zeros, order);
      const number = code - 2 ** order;
      at += 2 + 2 * zeros + order;
      emit?.(next + number);
      order = orderBehind(number);
      next += number + 1;
    }
  }
  return at;
}

/** A code that does not fit into what is read at once, from its first bit that is set. */
function longCode(bytes: Uint8Array, at: number, zeros: number, order: number): number {
  const high = bitsAt(bytes, at) >>> (MOST - 1 - zeros);
  return high * 2 ** order + (bitsAt(bytes, at + zeros + 1) >>> (MOST - order));
}

const orderBehind = (number: number) => Math.max(LEAST_ORDER, 31 - Math.clz32(number | 1));
