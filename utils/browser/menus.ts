import { type Browser, browser } from "wxt/browser";
import { i18n } from "#i18n";

/** The entries of a page's context menu, by what was clicked. */
export const MENUS = ["page", "selection", "link"] as const;
export type Menu = (typeof MENUS)[number];

/** The entry of the toolbar button's menu. */
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
  browser.contextMenus.create({
    id: EXPORT_ALL,
    contexts: ["action"],
    title: i18n.t("menu.exportAll"),
  });
}

export const isMenu = (id: Browser.contextMenus.OnClickData["menuItemId"]): id is Menu =>
  MENUS.some((menu) => menu === id);
