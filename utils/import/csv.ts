import { ImportError } from "./imported";

/**
 * A table in CSV (RFC 4180) as records by the names in its first line, in lower case. The separator
 * is what the first line has most of: comma, semicolon or tab; of one name, each line is one cell. Cells
 * that no name is for stand under `SURPLUS`. An unfinished quote is damage, and thrown behind the records
 * before it.
 *
 * @example
 * [...parseCsv('Title,URL\n"a, ""b""",https://a.example')] // => [Map { "title" => 'a, "b"', "url" => "https://a.example" }]
 */
export function* parseCsv(text: string): Generator<Map<string, string>> {
  let names: string[] | null = null;
  for (const cells of parseRows(withoutPreface(text))) {
    if (!names) names = namesOf(cells);
    else if (cells.some((cell) => cell !== "")) yield recordOf(names, cells);
  }
}

/** No column has this name: names are trimmed. */
export const SURPLUS = " ";

function recordOf(names: readonly string[], cells: readonly string[]): Map<string, string> {
  const record = new Map(names.map((name, index) => [name, cells[index] ?? ""]));
  const surplus = cells.slice(names.length).join("");
  return surplus === "" ? record : record.set(SURPLUS, surplus);
}

/** The names in the first line of a table, in lower case. */
export function csvColumns(text: string): string[] {
  const [line = ""] = withoutPreface(text).split(/[\r\n]/, 1);
  try {
    const [names = []] = parseRows(line);
    return namesOf(names);
  } catch {
    // A quote in the first line that is not closed there: no table of names.
    return [];
  }
}

const namesOf = (cells: readonly string[]) => cells.map((name) => name.trim().toLowerCase());

/** Empty lines, and the line by which spreadsheets tell each other the separator. */
const withoutPreface = (text: string): string =>
  text.replace(/^\ufeff?\s*(?:"?sep=.?"?[ \t]*(?:\r\n?|\n)\s*)?/i, "");

function* parseRows(text: string): Generator<string[]> {
  const separator = separatorOf(text);
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    at = afterLine(text, at);
    yield row;
    row = [];
  }
}

/** "": none. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (char: string) => line.split(char).length;
  const [first, ...others] = [",", ";", "\t"].filter((char) => count(char) > 1);
  return others.reduce((best, char) => (count(char) > count(best) ? char : best), first ?? "");
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

/** Text behind a closing quote belongs to the cell: some programs forget to double those in it. */
function quoted(text: string, start: number, separator: string): Cell {
  let cell = "";
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new ImportError("damaged");
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = bare(text, quote + 1, separator);
      return { text: cell + rest.text, end: rest.end };
    }
    cell += '"';
    from = quote + 2;
  }
}

/** Past the end of the line. */
const afterLine = (text: string, at: number): number =>
  text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
