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
  const waiting: Placed[] = [{ place: root, folder: null }];
  let passed = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { place, folder } = next;
    if (typeof place.uri === "string") yield importEntry(entryOf(next), context);
    const inside = folderIn(folder, place);
    for (const child of records(place.children).reverse())
      waiting.push({ place: child, folder: inside });
    passed += 1;
    // Folders yield nothing, behind which the page could breathe.
    if (passed % BREATH === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

const BREATH = 10_000;

interface Placed {
  place: Unknown;
  folder: Folder | null;
}

/** One around a place, and those around it, without those that Firefox makes. */
interface Folder {
  name: string;
  level: number;
  around: Folder | null;
}

/** What nobody reads is left out of a tag: folders of a tenth level hold all that lies deeper. */
const LEVELS = 10;
const LONGEST_NAME = 100;

function folderIn(around: Folder | null, place: Unknown): Folder | null {
  const level = (around?.level ?? 0) + 1;
  // A `/` would make a level more of it.
  const name = text(place.title).slice(0, LONGEST_NAME).toWellFormed().replaceAll("/", "／");
  return place.root || name === "" || level > LEVELS ? around : { name, level, around };
}

/** A tag with levels. */
function tagOf(folder: Folder | null): string {
  const names: string[] = [];
  for (let one = folder; one; one = one.around) names.unshift(one.name);
  return names.join("/");
}

const entryOf = ({ place, folder }: Placed) => ({
  url: text(place.uri),
  title: text(place.title),
  saved: String(place.dateAdded ?? ""),
  tags: [...text(place.tags).split(","), tagOf(folder)].filter(Boolean),
  note: records(place.annos)
    .filter(({ name }) => name === "bookmarkProperties/description")
    .map(({ value }) => text(value))
    .join("\n"),
});
