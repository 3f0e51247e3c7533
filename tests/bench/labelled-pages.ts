import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** A page and what people read on it; what is not labelled is absent. */
export interface LabelledPage {
  name: string;
  url: string;
  html: string;
  expected: { title?: string; byline?: string; published?: string; body?: string };
}

/**
 * Reads a folder of labelled pages: beside each `name.json` (`{ url, expect }`) its
 * `name.html` or `name.html.gz`, in UTF-8, at any depth.
 */
export function readLabelledPages(folder: string): LabelledPage[] {
  return globSync(path.join(folder, "**/*.json"))
    .sort()
    .flatMap((file) => {
      const html = readPage(file.replace(/\.json$/, ".html"));
      if (html === null) return [];
      const label = JSON.parse(readFileSync(file, "utf8"));
      const name = path.relative(folder, file).replace(/\.json$/, "");
      return [{ name, url: label.url ?? "", html, expected: label.expect ?? {} }];
    });
}

function readPage(file: string): string | null {
  if (existsSync(file)) return readFileSync(file, "utf8");
  return existsSync(`${file}.gz`) ? gunzipSync(readFileSync(`${file}.gz`)).toString("utf8") : null;
}
