import { orderedText, orderKey } from "../clip/order-keys";
import { wholeSite } from "../search/facts";
import { countSites } from "./counts";
import type { View } from "./list";
import type { LibraryDatabase } from "./schema";

const INDEX = "[trashed+order.site]";

/** The clips of a site, by id: those in the trash for that view, those outside it for any other. */
export async function clipsOfSite(
  database: LibraryDatabase,
  view: View,
  site: string,
): Promise<string[]> {
  const trashed = view === "trash" ? 1 : 0;
  const names = trashed ? await sitesInTrash(database) : await countSites(database);
  const keys = names
    .filter(({ tag }) => wholeSite(tag) === site)
    .map(({ tag }) => [trashed, orderKey(tag)]);
  return database.clips.where(INDEX).anyOf(keys).primaryKeys();
}

async function sitesInTrash(database: LibraryDatabase): Promise<{ tag: string }[]> {
  const keys = await database.clips.where(INDEX).between([1, ""], [1, "\uffff"]).uniqueKeys();
  return keys.map((key) => ({ tag: orderedText(String((key as unknown as [number, string])[1])) }));
}
