/** What a column says where nothing has been written. */
export const NONE = -1;

/** Whole numbers of 32 bits, from NONE up, one behind the other; it grows. */
export class Column {
  length = 0;
  #numbers = new Int32Array(256);

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return place < this.length ? (this.#numbers[place] ?? NONE) : NONE;
  }

  set(place: number, number: number): void {
    while (this.length <= place) this.push(NONE);
    this.#numbers[place] = number;
  }

  clear(): void {
    this.length = 0;
  }
}

/** For each of many owners a chain of links, in the order in which they came. Both are numbers from 0. */
export class Chains {
  readonly #first = new Column();
  readonly #last = new Column();
  readonly #next = new Column();

  /** @returns the number of the new link: one more than that before, whoever owns it */
  add(owner: number): number {
    const link = this.#next.length;
    const last = this.#last.at(owner);
    if (last === NONE) this.#first.set(owner, link);
    else this.#next.set(last, link);
    this.#last.set(owner, link);
    this.#next.push(NONE);
    return link;
  }

  /** NONE: it has no link. */
  firstOf(owner: number): number {
    return this.#first.at(owner);
  }

  /** NONE: it is its owner's last. */
  behind(link: number): number {
    return this.#next.at(link);
  }

  /** Forgets all links; `owners` are those that have any. */
  clear(owners: Column): void {
    for (let place = 0; place < owners.length; place += 1) {
      this.#first.set(owners.at(place), NONE);
      this.#last.set(owners.at(place), NONE);
    }
    this.#next.clear();
  }
}
