import { split, tableImporter } from "./table-importer";

/** Raindrop.io's CSV: addresses with notes, tags and collections. */
export const raindropImporter = tableImporter(
  "raindrop",
  ["title", "note", "excerpt", "url", "folder", "tags", "created"],
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
