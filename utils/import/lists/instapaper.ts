import { parsed, texts } from "../json/check";
import { tableImporter } from "./table-importer";

/** Folders that say a state and not what a clip is about. */
const STATES: ReadonlySet<string> = new Set(["unread", "archive", "starred"]);

/** Instapaper's CSV: addresses with a selection of text and folders; later ones with times, and tags as JSON. */
export const instapaperImporter = tableImporter(
  "instapaper",
  ["url", "title", "selection", "folder"],
  (cell) => {
    const folder = cell("folder").trim();
    const isState = STATES.has(folder.toLowerCase());
    return {
      url: cell("url"),
      title: cell("title"),
      note: cell("selection"),
      saved: cell("timestamp"),
      tags: [...texts(parsed(cell("tags"))), ...(isState || !folder ? [] : [folder])],
      state: folder.toLowerCase() === "archive" ? "archived" : "unread",
      favourite: folder.toLowerCase() === "starred",
    };
  },
);
