import type { Mark, MarkKind, Part } from "./marks";
import { isSpace } from "./white-space";

/**
 * Gathers the inline content of one block. White space collapses as in HTML (CSS Text 3, 4.1.1)
 * and never stands at the inner edge of a mark, where Markdown would not take the mark for one;
 * marks without content leave no trace; neighbours of one kind become one. Marks that are open
 * when a block ends go on in the next.
 */
export class InlineBuilder {
  #parts: Part[] = [];
  /** Marks that are open, outermost first; the last `#unopened` are not among the parts yet. */
  readonly #marks: Mark[] = [];
  #unopened = 0;
  /** How many elements of a kind are open, one in the other. */
  readonly #depth = new Map<MarkKind, number>();
  /** White space that stands before whatever comes next. */
  #space = "";
  /** Line breaks that do. */
  #breaks = 0;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** True when a line break waits for what comes behind it. */
  get hasBreak(): boolean {
    return this.#breaks > 0;
  }

  /** @param isPlain as `plain-text.ts` tells */
  text(text: string, isPlain = false): void {
    const collapsed = isPlain ? text : collapse(text);
    let start = 0;
    let end = collapsed.length;
    while (start < end && isSpace(collapsed.charCodeAt(start))) start += 1;
    while (end > start && isSpace(collapsed.charCodeAt(end - 1))) end -= 1;
    if (start > 0) this.space(collapsed.slice(0, start));
    if (start === end) return;
    this.#pushText(collapsed.slice(start, end), isPlain);
    if (end < collapsed.length) this.space(collapsed.slice(end));
  }

  /** Characters of a code span; spans side by side become one. */
  code(text: string): void {
    const last = this.#parts.at(-1);
    const goesOn = last?.kind === "code" && this.#space === "" && this.#breaks === 0;
    if (goesOn && this.#unopened === 0) {
      last.text += text;
      return;
    }
    this.endCode();
    const content = text.trimStart();
    if (content.length < text.length) this.space();
    if (content === "") return;
    this.#begin();
    this.#parts.push({ kind: "code", text: content });
  }

  /** Where a code span ends, the white space at its end leaves it. */
  endCode(): void {
    const last = this.#parts.at(-1);
    if (last?.kind !== "code") return;
    const content = last.text.trimEnd();
    if (content.length < last.text.length) this.space();
    last.text = content;
  }

  markdown(text: string): void {
    this.#begin();
    this.#parts.push({ kind: "markdown", text });
  }

  break(): void {
    if (!this.isEmpty) this.#breaks += 1;
    this.#space = "";
  }

  /** One break, unless there is one: where a block begins or ends inside a line. */
  newLine(): void {
    if (!this.hasBreak) this.break();
  }

  space(space = " "): void {
    if (space === "" || this.isEmpty || this.#breaks > 0) return;
    if (space === " " && this.#space.endsWith(" ")) return;
    this.#space += space;
  }

  open(mark: Mark): void {
    const depth = this.#depth.get(mark.kind) ?? 0;
    this.#depth.set(mark.kind, depth + 1);
    if (depth > 0 && mark.kind !== "html") return;
    this.#marks.push(mark);
    this.#unopened += 1;
  }

  close(kind: MarkKind): void {
    const depth = this.#depth.get(kind) ?? 0;
    this.#depth.set(kind, Math.max(0, depth - 1));
    if (depth === 0 || (depth > 1 && kind !== "html")) return;
    const mark = this.#marks.pop();
    if (this.#unopened > 0) this.#unopened -= 1;
    else if (mark) {
      this.endCode();
      this.#parts.push({ kind: "close", mark });
    }
  }

  /** The content so far, complete in itself. */
  take(): readonly Part[] {
    if (this.isEmpty) return NOTHING;
    const parts = this.#parts;
    for (let at = this.#marks.length - this.#unopened - 1; at >= 0; at--) {
      parts.push({ kind: "close", mark: this.#marks[at] as Mark });
    }
    this.#parts = [];
    this.#unopened = this.#marks.length;
    this.#space = "";
    this.#breaks = 0;
    return parts;
  }

  /** Puts what has been waiting before the content that comes now. */
  #begin(): void {
    for (; this.#breaks > 0; this.#breaks--) this.#parts.push({ kind: "break" });
    if (this.#space !== "") this.#pushSpace();
    this.#space = "";
    for (; this.#unopened > 0; this.#unopened--) this.#resume(this.#marks.at(-this.#unopened));
  }

  #pushText(text: string, isPlain: boolean): void {
    const hasSpace = this.#space !== "";
    this.#begin();
    const last = this.#parts.at(-1);
    if (last?.kind !== "text") {
      this.#parts.push({ kind: "text", text, isPlain });
      return;
    }
    last.text += text;
    // Two plain texts side by side could make an address.
    last.isPlain &&= isPlain && hasSpace;
  }

  #pushSpace(): void {
    const last = this.#parts.at(-1);
    if (last?.kind === "text") last.text += this.#space;
    else this.#parts.push({ kind: "text", text: this.#space, isPlain: true });
  }

  /** Opens a mark, or goes on with an equal one that has just been closed. */
  #resume(mark: Mark | undefined): void {
    if (!mark) return;
    const last = this.#parts.at(-1);
    const isSame = last?.kind === "close" && last.mark.kind === mark.kind && MERGED.has(mark.kind);
    if (isSame) this.#parts.pop();
    else this.#parts.push({ kind: "open", mark });
  }
}

const MERGED: ReadonlySet<MarkKind> = new Set<MarkKind>(["emphasis", "strong", "strike"]);

const NOTHING: readonly Part[] = [];

function collapse(text: string): string {
  // As it stands between blocks.
  if (text === "\n") return " ";
  return COLLAPSING.test(text) ? text.replace(RUN_OF_SPACE, " ") : text;
}

const COLLAPSING = /[\t\n\r\f]| {2}/;
const RUN_OF_SPACE = /[ \t\n\r\f]+/g;
