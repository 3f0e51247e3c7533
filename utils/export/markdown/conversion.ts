import { HtmlReader } from "../canonical-html/html-reader";
import { BlockWriter, type List, type Spacing } from "./block-writer";
import { escapeHeadingEnd, escapeLineStarts, mayBeginBlock } from "./escape";
import { InlineBuilder } from "./inline-builder";
import { inlineMarkdown, type Place } from "./inline-markdown";
import type { Part } from "./marks";
import { notesIn } from "./notes";
import { isPlainBetween } from "./plain-text";
import { type Grid, type TableForm, tableForms } from "./table-forms";

/** Asked of the parts, because to look into the text that they make is to copy it. */
const isOneLine = (parts: readonly Part[]) =>
  parts.every(({ kind }) => kind !== "break" && kind !== "markdown");

const beginsPlainly = (part: Part | undefined) =>
  part?.kind === "text" && part.isPlain && !mayBeginBlock(part.text);

/** The state of one conversion: what the rules of `tags.ts` read and write. */
export class Conversion {
  readonly reader: HtmlReader;
  readonly writer = new BlockWriter();
  readonly inline = new InlineBuilder();
  /** Lists that are open, outermost first. */
  readonly lists: List[] = [];
  /** List that the last block closed, if nothing has come since: the next must look different. */
  previousList: List | null = null;
  /** Figures that are open: whether each is written as one paragraph. */
  readonly figures: boolean[] = [];
  /** The table that is being filled. */
  grid: Grid | null = null;
  codeDepth = 0;
  /** Of all tables, by where they start; read with the first of them. */
  #forms: ReadonlyMap<number, TableForm> | null = null;
  #notes: ReadonlySet<string> | null = null;
  /** Elements that hold one line and no blocks: headings, cells, captions. */
  #lineDepth = 0;

  /** Paths that stand for the addresses of pictures. */
  readonly pictures: ReadonlyMap<string, string>;

  constructor(html: string, pictures: ReadonlyMap<string, string> = new Map()) {
    this.pictures = pictures;
    this.reader = new HtmlReader(html);
  }

  /** The labels of the article's notes. */
  get notes(): ReadonlySet<string> {
    this.#notes ??= notesIn(this.reader.html);
    return this.#notes;
  }

  get isInLine(): boolean {
    return this.#lineDepth > 0;
  }

  get place(): Place {
    return this.grid === null ? "block" : "cell";
  }

  /** How the table that was just opened can be written. */
  get tableForm(): TableForm {
    this.#forms ??= tableForms(this.reader.html);
    return (this.isInLine ? undefined : this.#forms.get(this.reader.start)) ?? { kind: "flow" };
  }

  /** Takes the text that the reader has just read. */
  readText(): void {
    const { html, start, end } = this.reader;
    if (this.codeDepth > 0) this.inline.code(this.reader.text());
    else if (isPlainBetween(html, start, end)) this.inline.text(html.slice(start, end), true);
    else this.inline.text(this.reader.text());
  }

  /** Ends the paragraph at hand, if there is one; inside a line there is a break instead. */
  endParagraph(spacing: Spacing = "tight"): void {
    if (this.isInLine) {
      this.inline.newLine();
      return;
    }
    const parts = this.inline.take();
    if (parts.length === 0) return;
    const text = inlineMarkdown(parts, "block");
    this.write(
      isOneLine(parts) && beginsPlainly(parts[0]) ? text : escapeLineStarts(text),
      spacing,
    );
  }

  /** A finished block; the paragraph before it must have been ended. */
  write(block: string, spacing: Spacing = "loose"): void {
    this.writer.write(block, spacing);
    this.previousList = null;
  }

  /** From here on one line; `endLine` ends it. */
  beginLine(): void {
    this.#lineDepth += 1;
  }

  endLine(): void {
    this.#lineDepth -= 1;
  }

  /** Ends a heading's line and writes it. */
  endHeading(level: number): void {
    this.endLine();
    if (this.isInLine) {
      this.inline.newLine();
      return;
    }
    const text = inlineMarkdown(this.inline.take(), "heading");
    if (text !== "") this.write(`${"#".repeat(level)} ${escapeHeadingEnd(text)}`);
  }
}
