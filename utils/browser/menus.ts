import { type Browser, browser } from "wxt/browser";
import { i18n } from "#i18n";

/** The entries of a page's context menu, by what was clicked. */
export const MENUS = ["page", "selection", "link"] as const;
export type Menu = (typeof MENUS)[number];

/** The entries of the toolbar button's menu. Pages have one alone: browsers put two into a menu of their own. */
export const EXPORT_PAGE = "exportPage";
export const EXPORT_ALL = "exportAll";

/** Menus outlive the background, so they are made once, when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const menu of MENUS) {
    browser.contextMenus.create({
      id: menu,
      contexts: [menu],
      title: i18n.t(`menu.${menu}`),
      documentUrlPatterns: ["http://*/*", "https://*/*", "file:///*"],
    });
  }
  for (const entry of [EXPORT_PAGE, EXPORT_ALL] as const) {
    browser.contextMenus.create({
      id: entry,
      contexts: ["action"],
      title: i18n.t(`menu.${entry}`),
    });
  }
}

export const isMenu = (id: Browser.contextMenus.OnClickData["menuItemId"]): id is Menu =>
  MENUS.some((menu) => menu === id);
