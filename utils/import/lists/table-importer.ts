import { csvColumns, parseCsv } from "../csv";
import type { Importer } from "../importer";
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
