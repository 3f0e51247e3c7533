import { ImportError, type Imported } from "../imported";
import type { Importer, SourceFiles } from "../importer";
import { type ImportContext, importEntry } from "../make-clip";
import type { SourceFile } from "../source-file";
import { parsed, records, text, texts, type Unknown } from "./check";

/** Omnivore's ZIP: facts in `metadata_*.json`, the text beside it in `content/SLUG.html`. */
export const omnivoreImporter = {
  id: "omnivore",
  recognises: ({ file, head }) =>
    /(?:^|\/)metadata_[^/]*\.json$/.test(file.path) ||
    (/^\s*\[\s*\{/.test(head) && /"slug"/.test(head) && /"labels"/.test(head)),
  read: readOmnivore,
} as const satisfies Importer;

async function* readOmnivore(
  file: SourceFile,
  context: ImportContext,
  files: SourceFiles,
): AsyncGenerator<Imported> {
  const list = parsed(await file.text());
  if (!Array.isArray(list)) throw new ImportError("damaged");
  for (const entry of records(list)) {
    const content = files.find(`content/${text(entry.slug)}.html`);
    yield importEntry(
      {
        url: text(entry.url),
        title: text(entry.title),
        html: content && (await content.text()),
        byline: text(entry.author),
        excerpt: text(entry.description),
        published: text(entry.publishedAt),
        saved: text(entry.savedAt),
        leadImage: text(entry.thumbnail),
        tags: labelsOf(entry.labels),
        state: stateOf(entry),
      },
      context,
    );
  }
}

/** Names, or records that have one. */
const labelsOf = (labels: unknown): string[] => [
  ...texts(labels),
  ...records(labels).map(({ name }) => text(name)),
];

function stateOf({ state, readingProgress }: Unknown) {
  if (state === "Archived") return "archived";
  return Number(readingProgress) >= 99 ? "read" : "unread";
}
