import { split } from "../words";
import { tableImporter } from "./table-importer";

/**
 * Raindrop.io's CSV: addresses with notes, tags and collections, which the export of one of these leaves
 * out; of old there was no cover.
 */
export const raindropImporter = tableImporter(
  "raindrop",
  ["title", "note", "excerpt", "url", "tags", "created", ["folder", "cover"]],
  (cell) => ({
    url: cell("url"),
    title: cell("title"),
    note: [cell("note"), cell("highlights")].filter(Boolean).join("\n\n"),
    excerpt: cell("excerpt"),
    saved: cell("created"),
    leadImage: cell("cover"),
    tags: [
      ...split(cell("tags"), /,\s*/),
      ...(cell("folder") === "Unsorted" ? [] : [cell("folder")]),
    ],
    // Spreadsheets write it in capitals.
    favourite: /^true$/i.test(cell("favorite")),
  }),
);
