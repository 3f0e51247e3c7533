import type { Part } from "./marks";

/**
 * Tells which of `` * _ ~ ` $ == `` have to be escaped in a block: those that it uses as signs, and
 * those that occur twice, so that one could find a partner in the other.
 */
export class Pairing {
  readonly #parts: readonly Part[];
  #signs: string | null = null;
  #text = "";

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  has(sign: string): boolean {
    const signs = this.#read();
    if (signs.includes(sign)) return true;
    const first = this.#text.indexOf(sign);
    return first !== -1 && this.#text.includes(sign, first + sign.length);
  }

  /** The signs in the block; only blocks with something to escape are read. */
  #read(): string {
    if (this.#signs !== null) return this.#signs;
    let signs = "";
    for (const part of this.#parts) {
      if (part.kind === "text") this.#text += part.text;
      else signs += signsOf(part);
    }
    this.#signs = signs;
    return signs;
  }
}

function signsOf(part: Part): string {
  if (part.kind === "markdown") return part.text;
  if (part.kind === "code") return "`";
  if (part.kind !== "open") return "";
  const { mark } = part;
  if (mark.kind === "link") return mark.href + mark.title;
  return mark.kind === "strike" ? "~" : "*_";
}
