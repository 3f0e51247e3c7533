import { type Browser, browser } from "wxt/browser";
import { findPage, isTitleOfTab } from "../library/find-page";
import type { LibraryDatabase } from "../library/schema";
import { showBadge } from "./badge";

/** What lets us see the addresses of open tabs; optional, asked for by a click in the settings. */
const PERMISSION = { permissions: ["tabs" as const] };

export const isSavedBadgeOn = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/** Call it straight from a click: the browser asks the reader. False: it was refused. */
export const turnSavedBadgeOn = (): Promise<boolean> => browser.permissions.request(PERMISSION);

export const turnSavedBadgeOff = (): Promise<boolean> => browser.permissions.remove(PERMISSION);

/**
 * Marks pages that are in the library on the toolbar button, as long as the reader lets us see the
 * addresses of tabs. Without that nothing is listened to, so that no page wakes the background.
 */
export function keepSavedBadge(database: LibraryDatabase): void {
  const onUpdated = (_id: number, { status }: { status?: string }, tab: Browser.tabs.Tab) => {
    if (status === "complete") void showIfSaved(database, tab);
  };
  const begin = async () => {
    if (!(await isSavedBadgeOn())) return browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onUpdated.addListener(onUpdated);
    // What woke the background may have happened before it listened.
    const tabs = await browser.tabs.query({ active: true });
    await Promise.all(tabs.map((tab) => showIfSaved(database, tab)));
  };
  browser.permissions.onAdded.addListener(begin);
  browser.permissions.onRemoved.addListener(begin);
  void begin();
}

async function showIfSaved(database: LibraryDatabase, tab: Browser.tabs.Tab): Promise<void> {
  const { id, url, title = "" } = tab;
  if (id === undefined || !url) return;
  const row = await findPage(database, { url, canonicalUrl: url, title }, isTitleOfTab);
  if (row && !row.trashed && (await browser.action.getBadgeText({ tabId: id })) === "") {
    await showBadge("kept", id);
  }
}
