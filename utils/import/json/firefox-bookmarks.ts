import type { Imported } from "../imported";
import { ImportError } from "../imported";
import type { Importer } from "../importer";
import { type ImportContext, importEntry } from "../make-clip";
import type { SourceFile } from "../source-file";
import { isRecord, parsed, records, text, type Unknown } from "./check";

/** Firefox's backup of its bookmarks (JSON): folders in folders, tags, times in microseconds. */
export const firefoxBookmarksImporter = {
  id: "firefoxBookmarks",
  recognises: ({ head }) =>
    /^\s*\{/.test(head) && /"type"\s*:\s*"text\/x-moz-place-container"/.test(head),
  read: readFirefoxBookmarks,
} as const satisfies Importer;

async function* readFirefoxBookmarks(
  file: SourceFile,
  context: ImportContext,
): AsyncGenerator<Imported> {
  const root = parsed(await file.text());
  if (!isRecord(root)) throw new ImportError("damaged");
  // Not by recursion: a file may nest deeper than the stack.
  const waiting: Placed[] = [{ place: root, folder: "" }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { place, folder } = next;
    if (typeof place.uri === "string") yield importEntry(entryOf(next), context);
    const inside = place.root ? folder : [folder, nameOf(place)].filter(Boolean).join("/");
    for (const child of records(place.children).reverse())
      waiting.push({ place: child, folder: inside });
  }
}

interface Placed {
  place: Unknown;
  /** Those around it as one tag with levels, without those that Firefox makes. */
  folder: string;
}

/** A `/` would make a level more of it. */
const nameOf = (place: Unknown) => text(place.title).replaceAll("/", "／");

const entryOf = ({ place, folder }: Placed) => ({
  url: text(place.uri),
  title: text(place.title),
  saved: String(place.dateAdded ?? ""),
  tags: [...text(place.tags).split(","), folder].filter(Boolean),
  note: records(place.annos)
    .filter(({ name }) => name === "bookmarkProperties/description")
    .map(({ value }) => text(value))
    .join("\n"),
});
