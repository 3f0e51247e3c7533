/** A set of the document numbers of one segment: a bit each. */
export class DocumentSet {
  readonly size: number;
  readonly #bits: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.#bits = new Uint32Array(Math.ceil(size / 32));
  }

  static of(size: number, documents: Iterable<number>): DocumentSet {
    const set = new DocumentSet(size);
    for (const document of documents) set.add(document);
    return set;
  }

  static all(size: number): DocumentSet {
    const set = new DocumentSet(size);
    set.#bits.fill(0xffffffff);
    if (size % 32 > 0) set.#bits[set.#bits.length - 1] = 2 ** (size % 32) - 1;
    return set;
  }

  add(document: number): void {
    const word = document >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (document & 31));
  }

  remove(document: number): void {
    const word = document >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) & ~(1 << (document & 31));
  }

  has(document: number): boolean {
    return (((this.#bits[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 1;
  }

  get isEmpty(): boolean {
    return this.newest < 0;
  }

  /** The greatest number; -1 if there is none. */
  get newest(): number {
    for (let word = this.#bits.length - 1; word >= 0; word -= 1) {
      const bits = this.#bits[word] ?? 0;
      if (bits !== 0) return word * 32 + 31 - Math.clz32(bits);
    }
    return -1;
  }

  get count(): number {
    let count = 0;
    for (const word of this.#bits) count += bitsIn(word);
    return count;
  }

  /** Keeps what is in both. */
  keep(other: DocumentSet): this {
    return this.#combine(other, (own, others) => own & others);
  }

  /** Takes out what is in the other. */
  drop(other: DocumentSet): this {
    return this.#combine(other, (own, others) => own & ~others);
  }

  include(other: DocumentSet): this {
    return this.#combine(other, (own, others) => own | others);
  }

  copy(): DocumentSet {
    return new DocumentSet(this.size).include(this);
  }

  /** Descending, because that is newest first. */
  *descending(): Generator<number> {
    for (let word = this.#bits.length - 1; word >= 0; word -= 1) {
      let bits = this.#bits[word] ?? 0;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits);
        yield word * 32 + bit;
        bits &= ~(1 << bit);
      }
    }
  }

  #combine(other: DocumentSet, combined: (own: number, others: number) => number): this {
    for (let word = 0; word < this.#bits.length; word += 1) {
      this.#bits[word] = combined(this.#bits[word] ?? 0, other.#bits[word] ?? 0);
    }
    return this;
  }
}

/** How many bits of a number are set; see "Hacker's Delight", 5-1. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
