import { parsed, texts } from "../json/check";
import { split, tableImporter } from "./table-importer";

/** Readwise Reader's CSV: addresses without texts; tags as a list of Python's or JSON's. */
export const readerImporter = tableImporter(
  "reader",
  ["title", "url", "document tags", "saved date", "location"],
  (cell) => ({
    url: cell("url"),
    title: cell("title"),
    saved: cell("saved date"),
    tags: listOf(cell("document tags")),
    favourite: cell("location") === "shortlist",
    state:
      cell("location") === "archive"
        ? "archived"
        : Number(cell("reading progress")) >= 0.99
          ? "read"
          : "unread",
  }),
);

function listOf(text: string): string[] {
  const list = text.trim();
  if (!list.startsWith("[")) return split(list, ",");
  const json = texts(parsed(list));
  if (json.length > 0) return json;
  return [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? "").replace(/\\(.)/g, "$1"),
  );
}
