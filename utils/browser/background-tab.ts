import { type Browser, browser } from "wxt/browser";

/** How long a page may load; Chrome stops an idle background after 30 seconds. */
const LOAD_TIMEOUT_MS = 20_000;

/** Milliseconds between looks at a page that holds no article yet: its scripts may still be filling it. */
const PAUSES_MS = [500, 1_000, 2_000];

/**
 * Opens a page in a background tab, so that it is read as the user's own browser shows it, and
 * closes the tab again. What gives no article is read again a little later. Null: it could not be loaded.
 */
export async function inBackgroundTab<T extends { kind: string }>(
  url: string,
  read: (tabId: number) => Promise<T>,
): Promise<T | null> {
  const tab = await browser.tabs.create({ url, active: false });
  if (tab.id === undefined) return null;
  try {
    return (await hasLoaded(tab.id)) ? await readPatiently(tab.id, read) : null;
  } finally {
    await browser.tabs.remove(tab.id).catch(() => {
      // The user was faster.
    });
  }
}

async function readPatiently<T extends { kind: string }>(
  tabId: number,
  read: (tabId: number) => Promise<T>,
): Promise<T> {
  for (const pause of PAUSES_MS) {
    const result = await read(tabId);
    if (result.kind !== "noArticle") return result;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return read(tabId);
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
