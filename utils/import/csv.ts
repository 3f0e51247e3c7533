import { ImportError } from "./imported";

/**
 * A table in CSV (RFC 4180) as records by the names in its first line, in lower case. The separator
 * is what the first line has most of: comma, semicolon or tab. An unfinished quote is damage.
 *
 * @example
 * parseCsv('Title,URL\n"a, ""b""",https://a.example') // => [Map { "title" => 'a, "b"', "url" => "https://a.example" }]
 */
export function parseCsv(text: string): Map<string, string>[] {
  const [head, ...rows] = parseRows(text);
  const names = (head ?? []).map((name) => name.trim().toLowerCase());
  return rows
    .filter((cells) => cells.some((cell) => cell !== ""))
    .map((cells) => new Map(names.map((name, index) => [name, cells[index] ?? ""])));
}

/** The names in the first line of a table, in lower case. */
export function csvColumns(text: string): string[] {
  const end = text.search(/[\r\n]/);
  const line = text.slice(0, end === -1 ? text.length : end);
  try {
    return (parseRows(line)[0] ?? []).map((name) => name.trim().toLowerCase());
  } catch {
    // A quote in the first line that is not closed there: no table of names.
    return [];
  }
}

function parseRows(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    at = afterLine(text, at);
    rows.push(row);
    row = [];
  }
  return rows;
}

function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (char: string) => line.split(char).length;
  return [",", ";", "\t"].reduce((best, char) => (count(char) > count(best) ? char : best));
}

interface Cell {
  text: string;
  end: number;
}

function bare(text: string, start: number, separator: string): Cell {
  let end = start;
  for (; end < text.length; end++) {
    const char = text[end];
    if (char === separator || char === "\n" || char === "\r") break;
  }
  return { text: text.slice(start, end), end };
}

function quoted(text: string, start: number): Cell {
  let cell = "";
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new ImportError("damaged");
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

/** Past the end of the line; what stands between a closing quote and it is nobody's. */
function afterLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at += 1;
  if (text[at] === "\r" && text[at + 1] === "\n") return at + 2;
  return at + 1;
}
