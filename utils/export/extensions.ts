import type { ExporterId } from "./registry";

/** What files of each format end in, for who shows a name and writes no file. */
export const EXTENSIONS = {
  markdown: ".md",
  html: ".html",
  epub: ".epub",
  text: ".txt",
  json: ".json",
  csv: ".csv",
  bookmarks: ".html",
  ris: ".ris",
  bibtex: ".bib",
  cslJson: ".csl.json",
} as const satisfies Record<ExporterId, `.${string}`>;
