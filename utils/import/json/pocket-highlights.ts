import type { Importer } from "../importer";
import { importEntry } from "../make-clip";
import { entriesOf } from "./array-entries";
import { records, text } from "./check";

/**
 * What Pocket's archive has beside its tables, in `annotations/`: the passages that were marked in an
 * article. They become the note of the clip of the same address.
 */
export const pocketHighlightsImporter = {
  id: "pocketHighlights",
  recognises: ({ head }) =>
    /^\s*\[\s*\{/.test(head) && /"highlights"\s*:\s*\[\s*\{\s*"quote"/.test(head),
  async *read(file, context) {
    for (const { url, title, highlights } of entriesOf(await file.text())) {
      const marked = records(highlights);
      yield importEntry(
        {
          url: text(url),
          title: text(title),
          saved: String(marked[0]?.created_at ?? ""),
          note: marked.map(({ quote }) => text(quote)).join("\n\n"),
        },
        context,
      );
    }
  },
} as const satisfies Importer;
