import { HtmlReader } from "../canonical-html/html-reader";

/** How a table can be written. */
export type TableForm =
  /** As a table of GFM, `columns` wide. */
  | { kind: "grid"; columns: number }
  /** As HTML: Markdown has no merged cells and no blocks in cells. */
  | { kind: "html" }
  /** Not as a table: it only places things on the page. */
  | { kind: "flow" };

/** The rows of a table of GFM while it is read. */
export interface Grid {
  columns: number;
  rows: string[][];
}

/** What one table holds. */
interface Survey {
  start: number;
  columns: number;
  cells: number;
  hasHeaders: boolean;
  hasMergedCells: boolean;
  isPresentation: boolean;
  /** Most blocks in one cell; a table, list, quote or heading counts as two. */
  blocks: number;
  cellsInRow: number;
  blocksInCell: number;
}

/** The form of every table, by where it starts. One pass, however tables nest. */
export function tableForms(html: string): Map<number, TableForm> {
  const forms = new Map<number, TableForm>();
  if (!html.includes("<table")) return forms;

  const open: Survey[] = [];
  const reader = new HtmlReader(html);
  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    if (found === "text") continue;
    if (reader.name === "table" && found === "open") {
      countBlock(open.at(-1), 2);
      open.push(newSurvey(reader));
    } else if (reader.name === "table") {
      const closed = open.pop();
      if (closed) forms.set(closed.start, formOf(closed));
    } else if (found === "open") count(open.at(-1), reader);
  }
  for (const unclosed of open) forms.set(unclosed.start, formOf(unclosed));
  return forms;
}

const newSurvey = (reader: HtmlReader): Survey => ({
  start: reader.start,
  columns: 0,
  cells: 0,
  hasHeaders: false,
  hasMergedCells: false,
  isPresentation: /^(?:presentation|none)$/.test(reader.attribute("role") ?? ""),
  blocks: 0,
  cellsInRow: 0,
  blocksInCell: 0,
});

function count(table: Survey | undefined, reader: HtmlReader): void {
  if (!table) return;
  const { name } = reader;
  if (name === "tr") table.cellsInRow = 0;
  else if (name === "td" || name === "th") countCell(table, reader);
  else if (name === "caption") table.hasHeaders = true;
  else if (SIMPLE_BLOCKS.has(name)) countBlock(table, 1);
  else if (COMPLEX_BLOCKS.has(name)) countBlock(table, 2);
}

function countCell(table: Survey, reader: HtmlReader): void {
  table.cells += 1;
  table.cellsInRow += 1;
  table.blocksInCell = 0;
  table.columns = Math.max(table.columns, table.cellsInRow);
  if (reader.name === "th") table.hasHeaders = true;
  if (isMerged(reader.attribute("colspan")) || isMerged(reader.attribute("rowspan"))) {
    table.hasMergedCells = true;
  }
}

const isMerged = (span: string | null) => span !== null && span.trim() !== "1";

function countBlock(table: Survey | undefined, blocks: number): void {
  if (!table) return;
  table.blocksInCell += blocks;
  table.blocks = Math.max(table.blocks, table.blocksInCell);
}

const SIMPLE_BLOCKS = new Set(["p", "div", "section"]);
const COMPLEX_BLOCKS = new Set("ul ol dl li pre blockquote hr h1 h2 h3 h4 h5 h6 figure".split(" "));

function formOf(table: Survey): TableForm {
  const isLayout = !table.hasHeaders && (table.columns <= 1 || table.blocks > 1);
  if (table.cells === 0 || table.isPresentation || isLayout) return { kind: "flow" };
  if (table.hasMergedCells || table.blocks > 1) return { kind: "html" };
  return { kind: "grid", columns: table.columns };
}
