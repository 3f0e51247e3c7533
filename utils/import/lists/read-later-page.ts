import type { Importer } from "../importer";
import { importEntry } from "../make-clip";
import { split } from "../words";

/**
 * The page of links that Pocket (`ril_export.html`, until 2024) and Instapaper export: a list below
 * each heading, which says a state, or Instapaper's folder.
 */
export const readLaterPageImporter = {
  id: "readLaterPage",
  recognises: ({ head }) =>
    /<title>\s*(?:Pocket Export|Instapaper: Export)\s*<\/title>/i.test(head),
  async *read(file, context) {
    let heading = "";
    for (const element of context.parse(await file.text()).querySelectorAll("h1, li > a")) {
      const text = element.textContent?.trim() ?? "";
      if (element.localName === "h1") {
        heading = text;
        continue;
      }
      const url = element.getAttribute("href") ?? "";
      const isStarred = /^(?:starred|liked)$/i.test(heading);
      const isArchive = /^(?:read )?archive$/i.test(heading);
      const isFolder = !isStarred && !isArchive && !/^unread$/i.test(heading);
      yield importEntry(
        {
          url,
          title: text === url ? "" : text,
          saved: element.getAttribute("time_added") ?? "",
          tags: [...split(element.getAttribute("tags") ?? "", ","), ...(isFolder ? [heading] : [])],
          state: isArchive ? "archived" : "unread",
          favourite: isStarred,
        },
        context,
      );
    }
  },
} as const satisfies Importer;
