/**
 * Writes numbers as varints: seven bits a byte, the lowest first, the high bit set on all but the
 * last (LEB128). Numbers are whole, from 0 to 2^53 - 1.
 */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.length++] = rest;
  }

  bytes(added: Uint8Array): void {
    this.#reserve(added.length);
    this.#bytes.set(added, this.length);
    this.length += added.length;
  }

  /** UTF-16 units, each a varint, behind the number of their bytes. */
  text(text: string): void {
    let length = 0;
    for (let at = 0; at < text.length; at += 1) length += bytesOf(text.charCodeAt(at));
    this.varint(length);
    for (let at = 0; at < text.length; at += 1) this.varint(text.charCodeAt(at));
  }

  /** What has been written since the last call. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

/** How long the varint of a UTF-16 unit is. */
export const bytesOf = (unit: number) => (unit < 0x80 ? 1 : unit < 0x4000 ? 2 : 3);

/** Reads what `ByteWriter` has written. Past the end it reads zeros; callers look at `isAtEnd`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  bytes(length: number): Uint8Array {
    const start = this.at;
    this.at += length;
    return this.#bytes.subarray(start, this.at);
  }

  text(): string {
    const length = this.varint();
    const end = this.at + length;
    // Ids are: made at once, they cost a tenth.
    if (isAscii(this.#bytes, this.at, end)) return String.fromCharCode(...this.bytes(length));
    let text = "";
    while (this.at < end) text += String.fromCharCode(this.varint());
    return text;
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  // A long text would not fit onto the stack.
  if (end - start > 1024) return false;
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}
