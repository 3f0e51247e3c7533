import { tagsIn } from "../words";
import { tableImporter } from "./table-importer";

/** Readwise Reader's CSV: addresses without texts; tags as a list of Python's or JSON's. */
export const readerImporter = tableImporter(
  "reader",
  ["title", "url", "document tags", "saved date", "location"],
  (cell) => ({
    url: cell("url"),
    title: cell("title"),
    saved: cell("saved date"),
    tags: tagsIn(cell("document tags"), ","),
    favourite: cell("location") === "shortlist",
    state:
      cell("location") === "archive"
        ? "archived"
        : Number(cell("reading progress")) >= 0.99
          ? "read"
          : "unread",
  }),
);
