import { browser } from "wxt/browser";

/**
 * Opens a library page in a tab, never in a private window: in Firefox it could not read the library
 * there. If all windows are private, an active one gets a window of its own.
 *
 * @param hash what stands behind its address
 * @returns false, and opens nothing, if there is no window to put it behind
 */
export async function openOwnTab(hash: string, active: boolean): Promise<boolean> {
  const url = browser.runtime.getURL("/library.html") + hash;
  // Firefox for Android has no windows.
  const windows = (await browser.windows?.getAll({ windowTypes: ["normal"] })) ?? null;
  const usable = windows?.filter(({ incognito }) => !incognito) ?? [];
  const window = usable.find(({ focused }) => focused) ?? usable.at(-1);
  if (windows === null || window?.id !== undefined) {
    await browser.tabs.create({ url, active, ...(window && { windowId: window.id }) });
    return true;
  }
  if (active) await browser.windows.create({ url, incognito: false });
  return active;
}
