import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { clipFromMenu } from "@/utils/browser/clip-from-menu";
import { clipTab } from "@/utils/browser/clip-tab";
import { keepIndexUpToDate } from "@/utils/browser/index-keeping";
import { createMenus } from "@/utils/browser/menus";
import { answerMessages } from "@/utils/browser/messages";
import { keepSavedBadge } from "@/utils/browser/saved-badge";
import { applyEdit } from "@/utils/library/clip-edit";
import { purgeTrash } from "@/utils/library/purge";
import { LibraryDatabase } from "@/utils/library/schema";

export default defineBackground(() => {
  const database = new LibraryDatabase();

  answerMessages({
    clipTab: (request) =>
      clipTab(database, request).finally(() => void keepIndexUpToDate(database)),
    editClip: (edit) => applyEdit(database, edit),
  });

  keepSavedBadge(database);
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onStartup.addListener(async () => {
    await purgeTrash(database, new Date());
    await keepIndexUpToDate(database);
  });
  browser.contextMenus.onClicked.addListener((click, tab) => clipFromMenu(database, click, tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === "clip" && tab?.id !== undefined) {
      void clipTab(database, { tabId: tab.id, scope: "article" });
    }
  });
});
