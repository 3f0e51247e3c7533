import { csvColumns, parseCsv } from "../csv";
import type { Importer } from "../importer";
import { parsed, texts } from "../json/check";
import { type Entry, importEntry } from "../make-clip";

/** A cell by the name of its column; "" without one. */
export type Cells = (column: string) => string;

/** The way in for a program's CSV: its columns tell it from others, each or one of some. */
export const tableImporter = (
  id: string,
  columns: readonly (string | readonly string[])[],
  entryOf: (cell: Cells) => Entry,
): Importer => ({
  id,
  recognises({ head }) {
    const found = csvColumns(head);
    return columns.every((column) => [column].flat().some((name) => found.includes(name)));
  },
  async *read(file, context) {
    for (const row of parseCsv(await file.text())) {
      yield importEntry(
        entryOf((column) => row.get(column) ?? ""),
        context,
      );
    }
  },
});

/** Words of one cell. */
export const split = (text: string, separator: string | RegExp): string[] =>
  text.split(separator).filter((word) => word.trim() !== "");

/** Tags of one cell: a list of Python's or JSON's, or words with something between them. */
export function tagsIn(text: string, separator: string | RegExp): string[] {
  const list = text.trim();
  if (!list.startsWith("[")) return split(list, separator);
  const json = texts(parsed(list));
  if (json.length > 0) return json;
  return [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? "").replace(/\\(.)/g, "$1"),
  );
}
