const PAGE_BYTES = 64 * 1024;

/** Small pieces of bytes, kept together: each by itself would take several times its size. */
export class ByteStore {
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #page = new Uint8Array(PAGE_BYTES);
  /** Of the page at hand. */
  #used = 0;
  size = 0;

  add(bytes: Uint8Array): void {
    if (bytes.length > this.#page.length - this.#used) {
      this.#full.push(this.#page.subarray(0, this.#used));
      this.#page = new Uint8Array(Math.max(PAGE_BYTES, bytes.length));
      this.#used = 0;
    }
    this.#page.set(bytes, this.#used);
    this.#used += bytes.length;
    this.size += bytes.length;
  }

  /** All that was added, in order. */
  pages(): Uint8Array<ArrayBuffer>[] {
    return [...this.#full, this.#page.subarray(0, this.#used)];
  }
}
