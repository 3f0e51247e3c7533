import { type Browser, browser } from "wxt/browser";
import type { LibraryDatabase } from "../library/schema";
import { showBadge } from "./badge";
import { clipLink } from "./clip-link";
import { clipTab } from "./clip-tab";
import { fetchPictures } from "./fetch-pictures";
import { handOver, openExport } from "./handed-over";
import { EXPORT_ALL, EXPORT_PAGE, isMenu } from "./menus";
import { readSetting } from "./settings";
import { sitePattern } from "./site-pattern";

/** How long a file waits for the pictures of its clip, in milliseconds. */
const PICTURES_MS = 10_000;

/** Does what an entry of the context menu says. */
export async function answerMenu(
  database: LibraryDatabase,
  { menuItemId, linkUrl }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (menuItemId === EXPORT_ALL) return openExport();
  if (tab?.id === undefined) return;
  if (menuItemId === EXPORT_PAGE) return exportTab(database, tab.id);
  if (!isMenu(menuItemId)) return;
  if (menuItemId === "link") return clipFromLink(database, linkUrl ?? "", tab.id);
  const scope = menuItemId === "selection" ? "selection" : "article";
  await clipTab(database, { tabId: tab.id, scope });
}

/** Keeps the article first; a library page then writes it in the format that was chosen last. */
async function exportTab(database: LibraryDatabase, tabId: number): Promise<void> {
  const outcome = await clipTab(database, { tabId, scope: "article" });
  if (outcome.kind !== "saved") return;
  // Those that come later are links in the file, as in a clip that is exported at once.
  const pictures = fetchPictures(database, { clip: outcome.id, tabId }).catch(reportError);
  await Promise.race([pictures, new Promise((resolve) => setTimeout(resolve, PICTURES_MS))]);
  await handOver({ ids: [outcome.id], format: (await readSetting("lastFormat")) ?? "markdown" });
}

/** The permission is asked before anything is awaited: the click would be used up. */
async function clipFromLink(database: LibraryDatabase, url: string, tabId: number): Promise<void> {
  if (!/^https?:/i.test(url)) return showBadge("restrictedPage", tabId);
  const granted = await browser.permissions.request({ origins: [sitePattern(url)] });
  if (!granted) return showBadge("permissionRefused", tabId);
  await showBadge("working", tabId);
  const outcome = await clipLink(database, url);
  await showBadge(outcome.kind, tabId);
}
