/** Most bits that are read as one number. */
export const MOST = 25;

/** Writes numbers of any width one behind the other, the highest bit of each first. */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  /** In bits. */
  length = 0;

  /** @param width at most `MOST`; `value` has no more bits */
  bits(value: number, width: number): void {
    this.#reserve(width);
    for (let left = width; left > 0; ) {
      const free = 8 - (this.length & 7);
      const taken = Math.min(free, left);
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      const byte = this.length >>> 3;
      this.#bytes[byte] = (this.#bytes[byte] ?? 0) | (part << (free - taken));
      this.length += taken;
      left -= taken;
    }
  }

  /** Bits of another stream, from one place to another; whole bytes at a time. */
  copy(source: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    const head = Math.min(-this.length & 7, end - start);
    this.#copyFew(source, start, head);
    const whole = (end - start - head) >>> 3;
    const byte = this.length >>> 3;
    const from = (start + head) >>> 3;
    const shift = (start + head) & 7;
    for (let at = 0; at < whole; at += 1) {
      const high = (source[from + at] ?? 0) << shift;
      this.#bytes[byte + at] = high | ((source[from + at + 1] ?? 0) >>> (8 - shift));
    }
    this.length += whole * 8;
    const copied = head + whole * 8;
    this.#copyFew(source, start + copied, end - start - copied);
  }

  /** What has been written since the last call, filled up with zeros to a whole byte. */
  take(): Uint8Array<ArrayBuffer> {
    const used = (this.length + 7) >>> 3;
    const taken = this.#bytes.slice(0, used);
    this.#bytes.fill(0, 0, used);
    this.length = 0;
    return taken;
  }

  #copyFew(source: Uint8Array, at: number, width: number): void {
    if (width > 0) this.bits(bitsAt(source, at) >>> (MOST - width), width);
  }

  #reserve(more: number): void {
    const needed = (this.length + more + 7) >>> 3;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, needed));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** The next `MOST` bits from a place on; past the end, zeros. */
export function bitsAt(bytes: Uint8Array, at: number): number {
  const byte = at >>> 3;
  const word =
    ((bytes[byte] ?? 0) << 24) |
    ((bytes[byte + 1] ?? 0) << 16) |
    ((bytes[byte + 2] ?? 0) << 8) |
    (bytes[byte + 3] ?? 0);
  return (word << (at & 7)) >>> (32 - MOST);
}
