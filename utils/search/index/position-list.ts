import { type BitWriter, bitsAt, MOST } from "./bits";

/** The order of a list's first code: positions of words that stand once are a few hundred. */
const FIRST_ORDER = 9;

/** Gaps between the places of a frequent word are small, and codes of a lower order no smaller. */
const LEAST_ORDER = 2;

/** Positions are smaller, so that every code can be read. */
export const POSITION_LIMIT = 2 ** 24;

/**
 * Where a token stands in one document: ascending positions, at least one, at the beginning of an
 * array. The first as it is and the others as what lies between it and the one before, each behind a
 * bit that says whether it is the last of the list. Lists so stand one behind the other without a
 * length.
 *
 * Numbers are exponential Golomb codes (https://en.wikipedia.org/wiki/Exponential-Golomb_coding),
 * the order of each as great as the number before: a word that is frequent goes on to be.
 */
export function writePositions(
  writer: BitWriter,
  positions: ArrayLike<number>,
  length = positions.length,
): void {
  let order = FIRST_ORDER;
  let next = 0;
  for (let place = 0; place < length; place += 1) {
    const position = positions[place] ?? 0;
    const number = position - next;
    const high = (number >>> order) + 1;
    const width = 32 - Math.clz32(high);
    writer.bits(place === length - 1 ? 1 : 0, 1);
    writer.bits(0, width - 1);
    writer.bits(high, width);
    writer.bits(number & ((1 << order) - 1), order);
    order = orderBehind(number);
    next = position + 1;
  }
}

/** The bit that says whether a position is its list's last, as `bitsAt` gives it. */
const FLAG = 1 << (MOST - 1);

/** Reads lists that stand one behind the other; past the end there are none. */
export class PositionReader {
  /** Where it stands, in bits; given and taken, the beginning of a list. */
  at: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #end: number;
  /** The number read last is the last of its list. */
  #isLast = true;

  constructor(bytes: Uint8Array, at = 0) {
    this.at = at;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#end = bytes.length * 8;
  }

  skip(lists: number): void {
    for (let left = lists; left > 0 && this.at < this.#end; left -= 1) {
      let order = FIRST_ORDER;
      do order = orderBehind(this.#number(order));
      while (!this.#isLast);
    }
  }

  /** Puts the positions of a list to the beginning of an array. @returns how many there are */
  read(positions: number[]): number {
    if (this.at >= this.#end) return 0;
    let count = 0;
    let order = FIRST_ORDER;
    let next = 0;
    do {
      const number = this.#number(order);
      positions[count] = next + number;
      count += 1;
      order = orderBehind(number);
      next += number + 1;
    } while (!this.#isLast);
    return count;
  }

  #number(order: number): number {
    const head = this.#bits();
    const zeros = Math.clz32(head & (FLAG - 1)) - (33 - MOST);
    const rest = MOST - 2 - 2 * zeros - order;
    const code =
      rest >= 0
        ? (head & (FLAG - 1)) >>> rest
        : longCode(this.#bytes, this.at + 1 + zeros, zeros, order);
    this.at += 2 + 2 * zeros + order;
    this.#isLast = head >= FLAG || this.at >= this.#end;
    return code - (1 << order);
  }

  /** What `bitsAt` gives, in one go where four bytes are left: this runs millions of times. */
  #bits(): number {
    const byte = this.at >>> 3;
    if (byte + 4 > this.#bytes.length) return bitsAt(this.#bytes, this.at);
    return (this.#view.getUint32(byte) << (this.at & 7)) >>> (32 - MOST);
  }
}

/** A code that does not fit into what is read at once, from its first bit that is set. */
function longCode(bytes: Uint8Array, at: number, zeros: number, order: number): number {
  const high = bitsAt(bytes, at) >>> (MOST - 1 - zeros);
  return high * 2 ** order + (bitsAt(bytes, at + zeros + 1) >>> (MOST - order));
}

const orderBehind = (number: number) => Math.max(LEAST_ORDER, 31 - Math.clz32(number | 1));
