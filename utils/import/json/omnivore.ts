import type { Imported } from "../imported";
import type { Importer, Looked, SourceFiles } from "../importer";
import { type ImportContext, importEntry } from "../make-clip";
import type { SourceFile } from "../source-file";
import { entriesOf } from "./array-entries";
import { records, text, texts, type Unknown } from "./check";

/**
 * Omnivore's ZIP: facts in `metadata_*.json`, the text beside it in `content/SLUG.html`, what was
 * marked and noted in `highlights/SLUG.md`.
 */
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
  for (const entry of entriesOf(await file.text())) {
    const content = files.find(`content/${text(entry.slug)}.html`);
    const highlights = files.find(`highlights/${text(entry.slug)}.md`);
    yield importEntry(
      {
        url: text(entry.url),
        title: text(entry.title),
        html: content && withOwnPictures(await content.text()),
        byline: text(entry.author),
        excerpt: text(entry.description),
        published: text(entry.publishedAt),
        saved: text(entry.savedAt),
        leadImage: withOwnPictures(text(entry.thumbnail)),
        tags: labelsOf(entry.labels),
        note: highlights && (await highlights.text()),
        state: stateOf(entry),
      },
      context,
    );
  }
}

/**
 * Pictures stand there by the address of Omnivore's cache, which ended with it in November 2024; behind
 * that is the picture's own.
 */
const withOwnPictures = (text: string): string => text.replace(CACHE, "");

const CACHE = /https:\/\/[\w.-]+\.omnivore-image-cache\.app\/[^/\s"']+\/(?=https?:\/\/)/g;

/** Whether a file is none by itself, but what an article's reader marked and noted. */
export const isOmnivoreHighlights = ({ file, head }: Looked): boolean =>
  /(?:^|\/)highlights\/[^/]+\.md$/.test(file.path) && !/^\ufeff?---\r?\n/.test(head);

/** Names, or records that have one. */
const labelsOf = (labels: unknown): string[] => [
  ...texts(labels),
  ...records(labels).map(({ name }) => text(name)),
];

/** Written in capitals at first, and in words later. */
function stateOf({ state, readingProgress }: Unknown) {
  if (/^archived$/i.test(text(state))) return "archived";
  return Number(readingProgress) >= 99 ? "read" : "unread";
}
