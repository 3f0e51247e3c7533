import { epubExporter } from "./epub/epub-exporter";
import type { Exporter } from "./exporter";
import { htmlExporter } from "./html/html-exporter";
import { jsonExporter } from "./json/json-exporter";
import { markdownExporter } from "./markdown/markdown-exporter";

/** Every format, in the order in which it is offered. A new one is one line here. */
export const EXPORTERS = [
  markdownExporter,
  htmlExporter,
  epubExporter,
  jsonExporter,
] as const satisfies Exporter[];

export type ExporterId = (typeof EXPORTERS)[number]["id"];

export function exporterOf(id: ExporterId): Exporter {
  const exporter = EXPORTERS.find((each) => each.id === id);
  if (!exporter) throw new RangeError(`There is no exporter "${id}".`);
  return exporter;
}
