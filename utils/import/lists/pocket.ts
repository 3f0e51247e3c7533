import { split } from "../words";
import { tableImporter } from "./table-importer";

/** Pocket's last export, a ZIP of CSVs: addresses without texts (https://getpocket.com/export). */
export const pocketImporter = tableImporter(
  "pocket",
  ["title", "url", "time_added", "tags", "status"],
  (cell) => ({
    url: cell("url"),
    title: cell("title") === cell("url") ? "" : cell("title"),
    saved: cell("time_added"),
    tags: split(cell("tags"), "|"),
    state: cell("status") === "archive" ? "archived" : "unread",
  }),
);
