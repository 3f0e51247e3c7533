import { IMPLIED_PART, PARTS, TEXT_BLOCKS } from "./content-model";
import { escapeXml } from "./xml";

interface Block {
  name: string;
  /** Written because what came needed it. */
  isImplied: boolean;
  /** The last part that was written in it. */
  lastPart: string;
  /** Which piece its content begins with. */
  start: number;
  hasCaption: boolean;
  /** A figure's caption that waits for its end. */
  caption: string;
}

/** A mark on text, as it was opened. */
export interface Mark {
  name: string;
  attributes: string;
  /** With its name; written once. */
  id: string;
}

/**
 * Writes XHTML that follows the content model, whatever it is told to write. Blocks nest; marks are
 * laid on text, so that one around several blocks becomes one in each.
 */
export class XhtmlWriter {
  readonly #pieces: string[] = [];
  readonly #blocks: Block[] = [newBlock("div", 0, true)];
  readonly #marks: Mark[] = [];
  /** The marks whose tags stand open in the innermost block. */
  #written: Mark[] = [];

  get #top(): Block {
    return this.#blocks[this.#blocks.length - 1] as Block;
  }

  get depth(): number {
    return this.#blocks.length;
  }

  isIn(name: string): boolean {
    return this.#blocks.some((block) => block.name === name);
  }

  isMarked(name: string): boolean {
    return this.#marks.some((mark) => mark.name === name);
  }

  openMark(mark: Mark): void {
    this.#marks.push(mark);
    if (mark.id) this.phrase("");
  }

  closeMark(mark: Mark): void {
    const at = this.#marks.lastIndexOf(mark);
    if (at !== -1) this.#marks.splice(at, 1);
  }

  /** White space between parts is dropped. */
  text(text: string): void {
    if (text.trim() !== "" || TEXT_BLOCKS.has(this.#top.name)) this.phrase(escapeXml(text));
    else if (!(this.#top.name in IMPLIED_PART)) this.#write(text.includes("\n") ? "\n" : " ");
  }

  /** Markup that stands in a line of text. */
  phrase(markup: string): void {
    this.#openImplied();
    this.#writeMarks();
    this.#write(markup);
  }

  /** Whether a block of that name may be opened here, and not only its content written. */
  takes(name: string): boolean {
    const parents = PARTS[name];
    if (!parents) return !TEXT_BLOCKS.has(this.#top.name);
    if (TEXT_BLOCKS.has(this.#top.name)) return false;
    if (name === "figcaption" && this.#top.hasCaption) return false;
    if (name === "caption" || name === "thead") return this.#isBefore(name);
    return this.#blocks
      .slice(this.#lastExplicit())
      .some((block) => canHold(block.name, name, parents));
  }

  /** Captions and heads stand before the rows of a table. */
  #isBefore(part: "caption" | "thead"): boolean {
    const { name, lastPart } = this.#top;
    return name === "table" && (lastPart === "" || (part === "thead" && lastPart === "caption"));
  }

  /** The innermost block that was not implied: parts may close what is inside it. */
  #lastExplicit(): number {
    return Math.max(
      0,
      this.#blocks.findLastIndex(({ isImplied }) => !isImplied),
    );
  }

  open(name: string, attributes = ""): void {
    const parents = PARTS[name];
    if (!parents) this.#openImplied();
    else {
      while (this.#top.isImplied && !canHold(this.#top.name, name, parents)) this.closeTop();
      while (!parents.has(this.#top.name)) this.#openPart(IMPLIED_PART[this.#top.name] ?? "li");
    }
    this.#openTag(name, attributes, false);
  }

  /** A block without content. */
  rule(): void {
    if (!this.takes("hr")) return;
    this.#openImplied();
    this.#closeMarks();
    this.#write("<hr/>");
  }

  /** A break where a block cannot be; none at the begin. */
  breakLine(): void {
    if (this.#pieces.length > this.#top.start) {
      this.phrase(this.isIn("pre") ? "\n" : "<br/>");
    }
  }

  closeTo(depth: number): void {
    while (this.#blocks.length > depth) this.closeTop();
  }

  closeTop(): void {
    this.#closeMarks();
    const block = this.#blocks.pop();
    if (!block) return;
    if (block.name === "dl" && block.lastPart === "dt") this.#write("<dd></dd>");
    this.#write(block.caption);
    this.#write(`</${block.name}>`);
    if (block.name === "figcaption") this.#deferCaption(block.start - 1);
  }

  /** A caption stands first or last in its figure. */
  #deferCaption(from: number): void {
    const figure = this.#top;
    const isFirst = this.#pieces.slice(figure.start, from).every((piece) => piece.trim() === "");
    figure.hasCaption = true;
    if (!isFirst) figure.caption = this.#pieces.splice(from).join("");
  }

  #write(piece: string): void {
    if (piece !== "") this.#pieces.push(piece);
  }

  end(): string {
    this.closeTo(1);
    this.#closeMarks();
    return this.#pieces.join("");
  }

  /** Content that is none of a table's or list's parts is put into one. */
  #openImplied(): void {
    for (let part = IMPLIED_PART[this.#top.name]; part; part = IMPLIED_PART[this.#top.name]) {
      this.#openPart(part);
    }
  }

  #openPart(name: string): void {
    this.#openTag(name, "", true);
  }

  #openTag(name: string, attributes: string, isImplied: boolean): void {
    this.#closeMarks();
    if (name === "dd" && this.#top.lastPart === "") this.#write("<dt></dt>");
    this.#top.lastPart = name;
    this.#write(`<${name}${attributes}>`);
    this.#blocks.push(newBlock(name, this.#pieces.length, isImplied));
  }

  #writeMarks(): void {
    let common = 0;
    while (
      common < this.#written.length &&
      common < this.#marks.length &&
      this.#written[common] === this.#marks[common]
    ) {
      common += 1;
    }
    this.#closeMarks(common);
    for (const mark of this.#marks.slice(common)) {
      this.#write(`<${mark.name}${mark.id}${mark.attributes}>`);
      mark.id = "";
      this.#written.push(mark);
    }
  }

  #closeMarks(from = 0): void {
    for (const { name } of this.#written.slice(from).reverse()) this.#write(`</${name}>`);
    this.#written = this.#written.slice(0, from);
  }
}

const newBlock = (name: string, start: number, isImplied: boolean): Block => ({
  name,
  isImplied,
  lastPart: "",
  start,
  hasCaption: false,
  caption: "",
});

/** Whether a part can stand in a block, or in parts of it that are implied. */
function canHold(block: string, part: string, parents: ReadonlySet<string>): boolean {
  if (parents.has(block)) return true;
  return block === "table"
    ? part === "tr" || part === "td" || part === "th"
    : parents.has("tr") && (block === "tbody" || block === "thead");
}
