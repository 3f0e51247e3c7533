import { type Browser, browser } from "wxt/browser";

/**
 * Opens a page of this extension in a tab, never in a private window: in Firefox it could not read the
 * library there.
 *
 * @returns null, and opens nothing, if all windows are private
 */
export async function openOwnTab(path: string, active: boolean): Promise<Browser.tabs.Tab | null> {
  const url = browser.runtime.getURL("/library.html") + path;
  // Firefox for Android has no windows.
  if (!browser.windows) return browser.tabs.create({ url, active });
  const windows = await browser.windows.getAll({ windowTypes: ["normal"] });
  const usable = windows.filter(({ incognito }) => !incognito);
  const window = usable.find(({ focused }) => focused) ?? usable.at(-1);
  return window?.id === undefined
    ? null
    : browser.tabs.create({ url, active, windowId: window.id });
}
