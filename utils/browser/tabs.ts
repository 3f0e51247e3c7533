import { browser } from "wxt/browser";
import { openOwnTab } from "./own-tab";

export interface OpenTab {
  id: number;
  /** "" where the browser does not tell. */
  url: string;
  title: string;
}

/** The tab that the user looks at. */
export async function activeTab(): Promise<OpenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? "", title: tab.title ?? "" };
}

/** Opens the library page, at a clip if one is named, in the tab that has it open already. */
export async function openLibrary(clipId?: string): Promise<void> {
  const hash = clipId ? `#clip=${clipId}` : "";
  const page = browser.runtime.getURL("/library.html");
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await openOwnTab(hash, true);
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(clipId && { url: page + hash }) });
  await browser.windows.update(open.windowId, { focused: true });
}
