import { lineKind } from "./chrome-lines";
import { weigh } from "./text-weight";

const LONGEST_CELL = 240;
const NOT_IN_DATA = "table, p + p, div + div, ul, ol, h1, h2, h3";
/** Where each row has as many cells as any other, a cell may have several lines, as in what was pasted from an office. */
const NOT_IN_ROWS = "table, img, h1, h2, h3";
const LEAST_ROWS = 3;

/** Whether a table holds data in rows and columns, and is not there to place text on the page. */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute("role") === "presentation") return false;
  const rows = [...table.querySelectorAll("tr")];
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  if (rows.length < 2 || columns < 2) return false;
  const cells = [...table.querySelectorAll("td")];
  if (table.querySelector("th, thead, caption") && !table.querySelector("table")) return true;
  const isEven = () =>
    rows.length >= LEAST_ROWS &&
    rows.every((row) => row.children.length === columns) &&
    !table.querySelector(NOT_IN_ROWS) &&
    cells.filter((cell) => lineKind(cell.textContent ?? "")).length < cells.length / 2;
  if (table.querySelector(NOT_IN_DATA) && !isEven()) return false;
  return cells.every((cell) => weigh(cell.textContent ?? "").weight <= LONGEST_CELL);
}

/** Makes plain blocks of the tables that only place text. */
export function unwrapLayoutTables(body: Element): void {
  for (const table of [...body.querySelectorAll("table")].reverse()) {
    if (!isDataTable(table)) table.replaceWith(...blocksOf(table));
  }
  // What a table leaves behind when the body is one of its cells.
  for (const part of body.querySelectorAll("tbody, thead, tfoot, tr, td, th")) {
    if (!part.closest("table")) part.replaceWith(blockOf(part));
  }
}

function blocksOf(table: Element): Element[] {
  return [...table.querySelectorAll("caption, td, th")].map(blockOf);
}

function blockOf(part: Element): Element {
  const block = part.ownerDocument.createElement("div");
  block.append(...part.childNodes);
  return block;
}
