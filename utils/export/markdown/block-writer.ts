/** How deep quotes, lists and notes nest; what is deeper joins the deepest. */
const MAX_DEPTH = 40;

/** Whether a block may stand in a list without blank lines around it. */
export type Spacing = "tight" | "loose";

export interface List {
  /** "-" or "*" for bullets, "." or ")" for numbers. */
  delimiter: string;
  /** Number of the next item; null: bullets. */
  number: number | null;
  /** How many items have been written. */
  length: number;
  isLoose: boolean;
  /** The list that ended right before it. */
  previous: List | null;
}

interface Container {
  /** What its first line begins with, and what each other line does. */
  first: string;
  rest: string;
  /** Prefix of a line inside it, its parents' included. */
  prefix: string;
  isWritten: boolean;
  /** The list that this container is an item of. */
  list: List | null;
}

/**
 * Puts blocks one below the other, inside quotes and list items (CommonMark 0.31, sections 5.1 to
 * 5.3). Containers are written with their first block, so one without content leaves no trace.
 * Each line is written once, whatever the depth.
 */
export class BlockWriter {
  readonly #lines: string[] = [];
  readonly #containers: Container[] = [];
  /** Containers beyond MAX_DEPTH, which only their closing has to know. */
  #ignored = 0;
  /** Fewest containers that were open at any time since the last block. */
  #shared = 0;
  #lastSpacing: Spacing = "loose";
  /** How many containers hold the last block directly. */
  #lastDepth = 0;

  open(first: string, rest: string, list: List | null = null): void {
    if (this.#containers.length >= MAX_DEPTH) {
      this.#ignored += 1;
      return;
    }
    const prefix = this.#prefixOf(this.#containers.length) + rest;
    this.#containers.push({ first, rest, prefix, isWritten: false, list });
  }

  close(): void {
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    this.#containers.pop();
    this.#shared = Math.min(this.#shared, this.#containers.length);
  }

  /** True if the innermost container holds nothing yet. */
  get isEmpty(): boolean {
    return this.#ignored === 0 && this.#containers.at(-1)?.isWritten === false;
  }

  get isNested(): boolean {
    return this.#containers.length > 0;
  }

  /** Writes one block: Markdown without the prefixes of its containers. */
  write(block: string, spacing: Spacing = "loose"): void {
    const begun = this.#containers.findIndex(({ isWritten }) => !isWritten);
    if (this.#lines.length > 0) this.#separate(begun, spacing, block);
    const prefix = this.#prefixOf(this.#containers.length);
    const first = this.#beginContainers(begun);
    if (prefix === "" || !block.includes("\n")) this.#lines.push(joined(first, block));
    else this.#pushLines(block.split("\n"), first, prefix);
    this.#shared = this.#containers.length;
    this.#lastDepth = this.#containers.length;
    this.#lastSpacing = spacing;
  }

  /** The whole text, ended by a newline unless it is empty. */
  end(): string {
    return this.#lines.length > 0 ? `${this.#lines.join("\n")}\n` : "";
  }

  /** Prefix of a line inside so many containers. */
  #prefixOf(depth: number): string {
    return depth === 0 ? "" : (this.#containers[depth - 1]?.prefix ?? "");
  }

  #pushLines([line, ...others]: string[], first: string, prefix: string): void {
    this.#lines.push(joined(first, line));
    for (const other of others) this.#lines.push(joined(prefix, other));
  }

  /** Prefix of the line that begins the containers from `begun` on. */
  #beginContainers(begun: number): string {
    if (begun === -1) return this.#prefixOf(this.#containers.length);
    let line = this.#prefixOf(begun);
    for (const container of this.#containers.slice(begun)) {
      container.isWritten = true;
      if (container.list) container.list.length += 1;
      line += container.first;
    }
    return line;
  }

  #separate(begun: number, spacing: Spacing, block: string): void {
    const list = begun === -1 ? null : this.#containers[begun]?.list;
    if (list && this.#isTight(list, begun, spacing, block)) return;
    if (list && list.length > 0) list.isLoose = true;
    this.#lines.push(trimEnd(this.#prefixOf(this.#shared)));
  }

  /** Whether an item may follow the last block without a blank line. */
  #isTight(list: List, depth: number, spacing: Spacing, block: string): boolean {
    if (spacing === "loose" || this.#lastSpacing === "loose" || list.isLoose) return false;
    if (list.length > 0) return true;
    // The first item of a list follows the text of the item around it. A number other than 1 and
    // an empty item cannot interrupt a paragraph (section 5.2).
    const isInItem = this.#lastDepth === depth && this.#shared === depth && depth > 0;
    return isInItem && block !== "" && (list.number === null || list.number === 2);
  }
}

const joined = (prefix: string, line = "") => (line === "" ? trimEnd(prefix) : prefix + line);

const trimEnd = (line: string) => (line.endsWith(" ") ? line.replace(/ +$/, "") : line);
