import { bookmarksExporter } from "./bookmarks/bookmarks-exporter";
import { bibtexExporter } from "./citation/bibtex-exporter";
import { cslJsonExporter } from "./citation/csl-json-exporter";
import { risExporter } from "./citation/ris-exporter";
import { csvExporter } from "./csv/csv-exporter";
import { epubExporter } from "./epub/epub-exporter";
import type { Exporter } from "./exporter";
import { htmlExporter } from "./html/html-exporter";
import { jsonExporter } from "./json/json-exporter";
import { markdownExporter } from "./markdown/markdown-exporter";
import { textExporter } from "./text/text-exporter";

/** Every format, in the order in which it is offered. A new one is one line here. */
export const EXPORTERS = [
  markdownExporter,
  htmlExporter,
  epubExporter,
  textExporter,
  jsonExporter,
  csvExporter,
  bookmarksExporter,
  risExporter,
  bibtexExporter,
  cslJsonExporter,
] as const satisfies Exporter[];

export type ExporterId = (typeof EXPORTERS)[number]["id"];

export function exporterOf(id: ExporterId): Exporter {
  const exporter = EXPORTERS.find((each) => each.id === id);
  if (!exporter) throw new RangeError(`There is no exporter "${id}".`);
  return exporter;
}
