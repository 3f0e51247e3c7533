import { BLOCK_RULES } from "./block-rules";
import { Conversion } from "./conversion";
import { FORMULA_RULES } from "./formula-rules";
import { LIST_RULES } from "./list-rules";
import { MEDIA_RULES } from "./media-rules";
import { SPAN_RULES } from "./span-rules";
import { TABLE_RULES } from "./table-rules";
import type { TagRule } from "./tag-rule";
import { VERBATIM_RULES } from "./verbatim-rules";

/** Elements without a rule are read through: their content counts, they don't. */
const RULES: ReadonlyMap<string, TagRule> = new Map(
  Object.entries({
    ...BLOCK_RULES,
    ...LIST_RULES,
    ...SPAN_RULES,
    ...MEDIA_RULES,
    ...VERBATIM_RULES,
    ...FORMULA_RULES,
    ...TABLE_RULES,
  }),
);

/**
 * Canonical HTML (see `html-reader.ts`) as CommonMark 0.31 with the tables, strike-through, notes
 * and formulas of GitHub; HTML where Markdown has nothing. Rendered again it has the article's
 * text and structure. One pass, linear in the length of the HTML, no DOM.
 *
 * @param pictures paths that stand for the addresses of pictures
 *
 * @example
 * htmlToMarkdown("<p>A <b>bold</b> word<br>and 1 &lt; 2</p><ul><li>one</li></ul>")
 * // => "A **bold** word\\\nand 1 < 2\n\n- one\n"
 */
export function htmlToMarkdown(html: string, pictures?: ReadonlyMap<string, string>): string {
  const conversion = new Conversion(html, pictures);
  const { reader } = conversion;
  const elements = new OpenElements(conversion);

  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    if (found === "text") conversion.readText();
    else if (found === "open") elements.open(reader.name);
    else elements.close(reader.name);
  }
  elements.closeAll();
  conversion.endParagraph();
  return conversion.writer.end();
}

/** The elements that are open and have a rule. What closes nothing that is open is ignored. */
class OpenElements {
  readonly #conversion: Conversion;
  readonly #names: string[] = [];
  readonly #rules: TagRule[] = [];
  /** How many of a name are open. */
  readonly #count = new Map<string, number>();

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
  }

  open(name: string): void {
    const rule = RULES.get(name);
    if (!rule || rule.open(this.#conversion) === "consumed" || !rule.close) return;
    this.#names.push(name);
    this.#rules.push(rule);
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if (!this.#count.get(name)) return;
    while (this.#closeLast() !== name);
  }

  closeAll(): void {
    while (this.#names.length > 0) this.#closeLast();
  }

  #closeLast(): string {
    const name = this.#names.pop() ?? "";
    this.#count.set(name, (this.#count.get(name) ?? 1) - 1);
    this.#rules.pop()?.close?.(this.#conversion);
    return name;
  }
}
