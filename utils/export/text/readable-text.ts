import { HtmlReader } from "../canonical-html/html-reader";
import { readText, skipElement } from "../canonical-html/subtree";
import { annotatedTex } from "../canonical-html/tex";

/**
 * Canonical HTML as text that can be read by itself: paragraphs with an empty line between them,
 * lists with their numbers, quotations with `>`, a row of a table a line with tabs, code as it
 * stands, formulas as their TeX.
 *
 * @example
 * readableText("<p>A</p><ol start="3"><li>B</li><li>C</li></ol>") // => "A\n\n3. B\n4. C"
 */
export function readableText(html: string): string {
  const reader = new HtmlReader(html);
  const page = new Page();
  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    if (found === "text") page.write(reader.text());
    else if (found === "close") page.close(reader.name);
    else openElement(reader, page);
  }
  return page.end();
}

function openElement(reader: HtmlReader, page: Page): void {
  const { name } = reader;
  if (name === "br") page.breakLine();
  else if (name === "hr") page.block(["* * *"]);
  else if (name === "pre")
    page.block(
      readText(reader)
        .replace(/^\n|\s+$/g, "")
        .split("\n"),
    );
  else if (name === "math") page.write(formula(reader));
  else if (name === "rp") skipElement(reader);
  else if (name === "ol" || name === "ul") page.open(name, startOf(reader));
  else if (name === "li") page.open(name, reader.attribute("value"));
  else if (name === "a") page.openLink(reader.attribute("href")?.startsWith("#fn-") === true);
  else if (name === "rt") page.write("(");
  else if (BLOCKS.has(name)) page.open(name);
}

const startOf = (reader: HtmlReader) =>
  reader.name === "ol" ? (reader.attribute("start") ?? "1") : null;

function formula(reader: HtmlReader): string {
  const start = reader.start;
  skipElement(reader);
  const html = reader.html.slice(start, reader.end);
  return annotatedTex(html) || html.replace(/<annotation.*?<\/annotation>|<[^>]*>/gs, "");
}

const BLOCKS: ReadonlySet<string> = new Set(
  [
    "p div section blockquote ul ol li dl dt dd figure figcaption h1 h2 h3 h4 h5 h6",
    "table caption tr td th",
  ].flatMap((names) => names.split(" ")),
);

/** Between what stands in these there is no empty line. */
const TIGHT: ReadonlySet<string> = new Set([
  "ul",
  "ol",
  "li",
  "dl",
  "dd",
  "table",
  "tr",
  "td",
  "th",
]);

interface Box {
  name: string;
  lines: string[];
  /** Of a list: its next number, or none for dots; of an item: what it is marked with. */
  number: number | null;
  mark: string;
}

const boxOf = (name: string, number: number | null = null, mark = ""): Box => ({
  name,
  lines: [],
  number,
  mark,
});

/** Lines in boxes within boxes, the outermost first. */
class Page {
  readonly #boxes: [Box, ...Box[]] = [boxOf("")];
  /** For each open link whether it is a reference to a note. */
  readonly #links: boolean[] = [];
  #line = "";

  write(text: string): void {
    this.#line += text.replace(/[ \t\n\r\f]+/g, " ");
  }

  breakLine(): void {
    this.#line += "\n";
  }

  block(lines: readonly string[]): void {
    this.#endLine();
    this.#add(lines);
  }

  openLink(isNote: boolean): void {
    this.#links.push(isNote);
    if (isNote) this.#line += "[";
  }

  /** @param number of a list where it starts, of an item its own; null: no other than it has */
  open(name: string, number: string | null = null): void {
    this.#endLine();
    const list = this.#top();
    const given = number === null ? null : Number.parseInt(number, 10) || 0;
    if (name !== "li") {
      this.#boxes.push(boxOf(name, given));
      return;
    }
    const own = list.number === null ? null : (given ?? list.number);
    if (own !== null) list.number = own + 1;
    this.#boxes.push(boxOf(name, null, own === null ? "- " : `${own}. `));
  }

  /** Closes an element and all that is open in it; one that is not open closes nothing. */
  close(name: string): void {
    if (name === "a" && this.#links.pop()) this.#line += "]";
    if (name === "rt") this.#line += ")";
    if (!BLOCKS.has(name) || !this.#boxes.some((box) => box.name === name)) return;
    while (this.#closeTop() !== name);
  }

  end(): string {
    while (this.#boxes.length > 1) this.#closeTop();
    this.#endLine();
    return this.#boxes[0].lines.join("\n");
  }

  #top(): Box {
    return this.#boxes.at(-1) ?? this.#boxes[0];
  }

  #closeTop(): string {
    this.#endLine();
    const box = this.#boxes.pop() ?? boxOf("");
    const lines = this.#boxes.length > DEEPEST ? box.lines : shaped(box);
    this.#add(lines, box.name === "td" || box.name === "th");
    return box.name;
  }

  #endLine(): void {
    const lines = this.#line.split("\n").map((line) => line.trim());
    this.#line = "";
    if (lines.some(Boolean)) this.#add(lines);
  }

  #add(lines: readonly string[], isCell = false): void {
    const { name, lines: above } = this.#top();
    if (lines.length === 0 && !isCell) return;
    if (above.length > 0 && !TIGHT.has(name)) above.push("");
    for (const line of lines) above.push(line);
  }
}

/** How many boxes lines are indented for: what is nested more deeply was not made to be read. */
const DEEPEST = 40;

/** What a box gives to the one around it. */
function shaped({ name, lines, mark }: Box): string[] {
  switch (name) {
    case "li":
      return indented(lines, mark);
    case "dd":
      return indented(lines, "    ");
    case "blockquote":
      return lines.map((line) => `> ${line}`.trimEnd());
    case "td":
    case "th":
      return [lines.join(" ")];
    case "tr":
      return lines.length > 0 ? [lines.join("\t").trimEnd()] : [];
    default:
      return lines;
  }
}

const indented = (lines: readonly string[], mark: string) =>
  lines.map((line, place) => (place === 0 ? mark : " ".repeat(mark.length)) + line);
