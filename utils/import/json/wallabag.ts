import type { Imported } from "../imported";
import type { Importer } from "../importer";
import { type ImportContext, importEntry } from "../make-clip";
import type { SourceFile } from "../source-file";
import { entriesOf } from "./array-entries";
import { records, text, texts } from "./check";

/**
 * Wallabag's JSON: articles with their text; tags are names, or records with a label. Version 1 had
 * other names for the states, and no tags. `is_read` alone is any program's.
 */
export const wallabagImporter = {
  id: "wallabag",
  recognises: ({ head }) =>
    /^\s*\[\s*\{/.test(head) && /"is_(?:archived|fav)"\s*:/.test(head) && /"url"\s*:/.test(head),
  read: readWallabag,
} as const satisfies Importer;

async function* readWallabag(file: SourceFile, context: ImportContext): AsyncGenerator<Imported> {
  for (const entry of entriesOf(await file.text())) {
    yield importEntry(
      {
        url: text(entry.url) || text(entry.given_url),
        title: text(entry.title),
        html: FAILED.test(text(entry.content)) ? "" : text(entry.content),
        byline: texts(entry.published_by).filter(Boolean).join(", "),
        siteName: text(entry.domain_name),
        published: text(entry.published_at),
        saved: text(entry.created_at),
        lang: text(entry.language).replace("_", "-"),
        leadImage: text(entry.preview_picture),
        tags: [...texts(entry.tags), ...records(entry.tags).map(({ label }) => text(label))],
        note: records(entry.annotations)
          .map(({ text: words, quote }) => [text(quote), text(words)].filter(Boolean).join("\n"))
          .join("\n\n"),
        state: isOn(entry.is_archived ?? entry.is_read) ? "read" : "unread",
        favourite: isOn(entry.is_starred ?? entry.is_fav),
      },
      context,
    );
  }
}

/** What stands in place of a text that Wallabag could not fetch. */
const FAILED = /^\s*wallabag can't retrieve contents for this article/i;

const isOn = (value: unknown) => value === 1 || value === true || value === "1";
