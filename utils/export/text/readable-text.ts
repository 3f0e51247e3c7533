import { HtmlReader } from "../canonical-html/html-reader";
import { readText, skipElement } from "../canonical-html/subtree";
import { annotatedTex, compactTex } from "../canonical-html/tex";
import { isBackLink, linkedNote } from "../markdown/notes";

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
  else if (name === "hr") page.block("* * *");
  else if (name === "pre") page.block(readText(reader).replace(/^\n/, "").trimEnd());
  else if (name === "math") writeFormula(reader, page);
  else if (name === "rp") skipElement(reader);
  else if (name === "rt") page.write(between("()", readText(reader)));
  else if (name === "a") writeNoteLink(reader, page);
  else if (BLOCKS.has(name)) page.open(name, numberingOf(reader));
}

/** A link to a note stands in brackets, one back from it nowhere; of others the text is read on. */
function writeNoteLink(reader: HtmlReader, page: Page): void {
  const href = reader.attribute("href") ?? "";
  if (isBackLink(href)) skipElement(reader);
  else if (linkedNote(href) !== null) {
    const text = readText(reader);
    page.write(BRACKETED.test(text) ? text : between("[]", text));
  }
}

const BRACKETED = /^\s*[[(［（〔【]/;

const between = ([open, close]: string, text: string) =>
  text.trim() && `${open}${text.trim()}${close}`;

function writeFormula(reader: HtmlReader, page: Page): void {
  const { start } = reader;
  const shown = readText(reader, ANNOTATIONS);
  const tex = compactTex(annotatedTex(reader.html.slice(start, reader.end)));
  for (const [place, line] of (tex ? tex.split("\n") : [shown]).entries()) {
    if (place > 0) page.breakLine();
    page.write(line);
  }
}

const ANNOTATIONS: ReadonlySet<string> = new Set(["annotation", "annotation-xml"]);

/** How an element and those in it are numbered (HTML 4.4.5 and 4.4.8). */
interface Numbering {
  /** Of a list where it starts, of an item its own; null: none is given. */
  number: number | null;
  isReversed: boolean;
}

function numberingOf(reader: HtmlReader): Numbering {
  const attribute = { ol: "start", li: "value" }[reader.name];
  const given = Number.parseInt((attribute && reader.attribute(attribute)) ?? "", 10);
  return {
    number: Number.isNaN(given) ? null : given,
    isReversed: reader.name === "ol" && reader.attribute("reversed") !== null,
  };
}

const BLOCKS: ReadonlySet<string> = new Set(
  [
    "p div section blockquote ul ol li dl dt dd figure figcaption h1 h2 h3 h4 h5 h6",
    "table caption tr td th",
  ].flatMap((names) => names.split(" ")),
);

/** Between what stands in these there is no empty line. */
const TIGHT: ReadonlySet<string> = new Set("ul ol li dl dd table tr td th".split(" "));

interface Box extends Numbering {
  name: string;
  isTight: boolean;
  lines: string[];
  /** Of a list: which of its lines are an item or a list. */
  entries: Entry[];
}

interface Entry {
  from: number;
  to: number;
  isItem: boolean;
  number: number | null;
}

const boxOf = (name: string, isTight: boolean, numbering: Numbering): Box => ({
  name,
  isTight,
  lines: [],
  entries: [],
  ...numbering,
});

/** Lines in boxes within boxes, the outermost first. */
class Page {
  readonly #outermost = boxOf("", false, { number: null, isReversed: false });
  readonly #boxes = [this.#outermost];
  #line = "";
  /** Whether a space would be the first of its line, or follow another. */
  #isSpaced = true;

  write(text: string): void {
    const words = text.replace(/[ \t\n\r\f]+/g, " ");
    const more = this.#isSpaced && words.startsWith(" ") ? words.slice(1) : words;
    if (more === "") return;
    this.#line += more;
    this.#isSpaced = more.endsWith(" ");
  }

  breakLine(): void {
    this.#line += "\n";
    this.#isSpaced = true;
  }

  /** Writes lines as they stand. */
  block(text: string): void {
    this.#endLine();
    if (text !== "") this.#add(text.split("\n"));
  }

  open(name: string, numbering: Numbering): void {
    this.#endLine();
    const isTight = TIGHT.has(name) || (name === "div" && this.#top().name === "dl");
    this.#boxes.push(boxOf(name, isTight, numbering));
  }

  /** Closes an element and all that is open in it; one that is not open closes nothing. */
  close(name: string): void {
    if (!BLOCKS.has(name) || !this.#boxes.findLast((box) => box.name === name)) return;
    while (this.#closeTop() !== name);
  }

  end(): string {
    while (this.#boxes.length > 1) this.#closeTop();
    this.#endLine();
    return this.#outermost.lines.join("\n");
  }

  #top(): Box {
    return this.#boxes.at(-1) ?? this.#outermost;
  }

  #closeTop(): string {
    this.#endLine();
    const box = this.#boxes.pop() ?? this.#outermost;
    const { name, number } = box;
    const around = this.#top();
    const isInList = isList(around.name);
    const from = around.lines.length;
    const isFlat = this.#boxes.length > DEEPEST;
    this.#add(isFlat ? box.lines : shaped(box, isInList), name === "td" || name === "th");
    const isItem = name === "li";
    if (isInList && (isItem || isList(name)))
      around.entries.push({ from, to: around.lines.length, isItem, number });
    return name;
  }

  #endLine(): void {
    const lines = this.#line.trim().split("\n");
    this.#line = "";
    this.#isSpaced = true;
    if (lines[0] !== "") this.#add(lines.map((line) => line.trim()));
  }

  #add(lines: readonly string[], isCell = false): void {
    const { isTight, lines: above } = this.#top();
    if (lines.length === 0 && !isCell) return;
    if (above.length > 0 && !isTight) above.push("");
    for (const line of lines) above.push(line);
  }
}

const isList = (name: string) => name === "ol" || name === "ul";

/** How many boxes lines are indented for: what is nested more deeply was not made to be read. */
const DEEPEST = 40;

/** What a box gives to the one around it; a list marks its items itself. */
function shaped(box: Box, isInList: boolean): string[] {
  const { lines } = box;
  switch (box.name) {
    case "ol":
    case "ul":
      return marked(box);
    case "li":
      return isInList ? lines : indented(lines, "- ");
    case "dd":
      return indented(lines, "    ");
    case "blockquote":
      return lines.map((line) => `> ${line}`.trimEnd());
    case "td":
    case "th":
      return [lines.join(" ").replaceAll("\t", " ")];
    case "tr":
      return lines.length > 0 ? [lines.join("\t").trimEnd()] : [];
    default:
      return lines;
  }
}

/** The lines of a list with its marks; a list right in it is indented as if the item above held it. */
function marked({ name, lines, entries, number, isReversed }: Box): string[] {
  const shown = [...lines];
  let mark = "- ";
  let next = number ?? (isReversed ? entries.filter(({ isItem }) => isItem).length : 1);
  for (const { from, to, isItem, ...entry } of entries) {
    const own = entry.number ?? next;
    if (isItem) next = own + (isReversed ? -1 : 1);
    if (isItem && name === "ol") mark = `${own}. `;
    const first = isItem ? mark : blankOf(mark);
    for (let at = from; at < to; at++)
      shown[at] = (at === from ? first : blankOf(mark)) + lines[at];
  }
  return shown;
}

const indented = (lines: readonly string[], mark: string) =>
  lines.map((line, place) => (place === 0 ? mark : blankOf(mark)) + line);

const blankOf = (mark: string) => " ".repeat(mark.length);
