import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import type { CollectionExporter } from "../exporter";
import { csvLine } from "./csv-line";

/**
 * A table of all facts, a clip a line, without the text: CSV (RFC 4180) in UTF-8, with the mark by
 * which Excel knows that. Several values of one field are separated by "; ";
 * one that holds a semicolon, or begins with a quote, stands in quotes as RFC 4180 has them.
 */
export const csvExporter = {
  kind: "collection",
  id: "csv",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  write: writeCsv,
} as const satisfies CollectionExporter;

const BYTE_ORDER_MARK = "\ufeff";

const COLUMNS: Readonly<Record<string, (clip: Clip) => string>> = {
  title: titleOf,
  url: ({ article }) => article.url,
  author: bylineOf,
  site: ({ article }) => article.siteName,
  source: ({ article }) => article.source,
  section: ({ article }) => joined(article.breadcrumb),
  published: publishedTimeOf,
  clipped: ({ clippedAt }) => clippedAt,
  tags: ({ tags }) => joined(tags),
  state: ({ state }) => state,
  favourite: ({ favourite }) => (favourite ? "yes" : ""),
  trashed: ({ trashedAt }) => trashedAt ?? "",
  note: ({ note }) => note,
  language: ({ article }) => article.lang,
  characters: ({ article }) => String(article.length),
  excerpt: ({ article }) => article.excerpt,
  id: ({ id }) => id,
};

const joined = (values: readonly string[]) => values.map(quoted).join("; ");

const quoted = (value: string) => (/;|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

async function* writeCsv(clips: AsyncIterable<Clip>) {
  yield BYTE_ORDER_MARK + csvLine(Object.keys(COLUMNS));
  for await (const clip of clips) {
    yield csvLine(Object.values(COLUMNS).map((column) => column(clip)));
  }
}
