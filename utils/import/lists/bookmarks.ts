import type { State } from "../../clip/clip";
import type { Importer } from "../importer";
import { importEntry } from "../make-clip";
import { split } from "../words";

/** Folders that browsers and we ourselves make: they say nothing of what is in them. */
const OURS = /^Jianbao \d{4}-\d\d-\d\d$/;
const ROOTS = ["personal_toolbar_folder", "unfiled_bookmarks_folder"];

/** Netscape's bookmarks, as browsers, Pinboard, Raindrop and Pocket write them. */
export const bookmarksImporter = {
  id: "bookmarks",
  recognises: ({ head }) =>
    /^\s*(?:<!--[^>]*-->\s*)?<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(head),
  async *read(file, context) {
    for (const link of context.parse(await file.text()).querySelectorAll("a")) {
      const tags = split(link.getAttribute("tags") ?? "", ",");
      const folder = folderOf(link);
      yield importEntry(
        {
          url: link.getAttribute("href") ?? "",
          title: link.textContent ?? "",
          saved: link.getAttribute("add_date") ?? link.getAttribute("time_added") ?? "",
          tags: folder ? [...tags, folder] : tags,
          note: descriptionOf(link),
          state: stateOf(link),
          favourite: link.getAttribute("data-important") === "true",
        },
        context,
      );
    }
  },
} as const satisfies Importer;

/** Pinboard's mark, and ours of what is archived. */
function stateOf(link: Element): State {
  if (link.getAttribute("data-state") === "archived") return "archived";
  return link.getAttribute("toread") === "0" ? "read" : "unread";
}

/** The folders around a link, as one tag with levels. */
function folderOf(link: Element): string {
  const names: string[] = [];
  for (let list = link.closest("dl"); list; list = list.parentElement?.closest("dl") ?? null) {
    const heading = headingOf(list);
    const isRoot = !heading || ROOTS.some((root) => heading.hasAttribute(root));
    const name = heading?.textContent?.trim() ?? "";
    if (!isRoot && !OURS.test(name)) names.unshift(name.replaceAll("/", "／"));
  }
  return names.filter(Boolean).join("/");
}

/** A folder's list stands behind its heading, in the same `dt`, after it, or in its description. */
function headingOf(list: Element): Element | null {
  const { parentElement: parent, previousElementSibling: previous } = list;
  const before = parent?.localName === "dd" ? parent.previousElementSibling : previous;
  if (before?.localName === "h3") return before;
  return before?.localName === "dt" ? before.querySelector(":scope > h3") : null;
}

/** All that a description says, but for what a file that closes nothing puts into it. */
function descriptionOf(link: Element): string {
  const description = link.closest("dt")?.nextElementSibling;
  if (description?.localName !== "dd") return "";
  const texts = [...description.childNodes].filter(({ nodeName }) => !/^(?:DL|DT)$/.test(nodeName));
  return texts.map(({ textContent }) => textContent).join("");
}
