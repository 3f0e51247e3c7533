import { type Browser, browser } from "wxt/browser";
import type { Failure } from "../clip/failure";
import type { LibraryDatabase } from "../library/schema";
import { clipTab } from "./clip-tab";
import type { Saved } from "./messages";

/** How long a page behind a link may load; Chrome stops an idle background after 30 seconds. */
const LOAD_TIMEOUT_MS = 20_000;

/**
 * Clips the page behind a link: opens it in a background tab, so that it is read as the user's
 * own browser shows it, and closes the tab again. Needs access to the link's site.
 */
export async function clipLink(database: LibraryDatabase, url: string): Promise<Saved | Failure> {
  const tab = await browser.tabs.create({ url, active: false });
  if (tab.id === undefined) return { kind: "notFetched" };
  try {
    if (!(await hasLoaded(tab.id))) return { kind: "notFetched" };
    const outcome = await clipTab(database, { tabId: tab.id, scope: "article" });
    // Access was granted, so what the browser does not let us read is its own error page.
    return outcome.kind === "restrictedPage" ? { kind: "notFetched" } : outcome;
  } finally {
    await browser.tabs.remove(tab.id).catch(() => {
      // The user was faster.
    });
  }
}

function hasLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (loaded: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      resolve(loaded);
    };
    const onUpdated = (id: number, change: { status?: string }, tab: Browser.tabs.Tab) => {
      if (id === tabId && change.status === "complete" && isThere(tab)) settle(true);
    };
    const onRemoved = (id: number) => {
      if (id === tabId) settle(false);
    };
    const timer = setTimeout(settle, LOAD_TIMEOUT_MS, false);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    void browser.tabs.get(tabId).then((tab) => {
      if (tab.status === "complete" && isThere(tab)) settle(true);
    });
  });
}

/** A new tab is an empty page first, and that is complete too. */
const isThere = ({ url }: Browser.tabs.Tab) => url !== undefined && url !== "about:blank";
