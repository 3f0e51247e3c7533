import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { answerMenu } from "@/utils/browser/answer-menu";
import { openIfBackupDue } from "@/utils/browser/backup-tab";
import { clipLink } from "@/utils/browser/clip-link";
import { clipTab } from "@/utils/browser/clip-tab";
import { fetchDuePictures } from "@/utils/browser/fetch-pictures";
import { clearBrokenImport } from "@/utils/browser/import-alone";
import { keepIndexUpToDate } from "@/utils/browser/index-keeping";
import { fetchRefusedPictures, mendPictures } from "@/utils/browser/mend-pictures";
import { createMenus } from "@/utils/browser/menus";
import { answerMessages } from "@/utils/browser/messages";
import { openLibrary } from "@/utils/browser/open-library";
import { openWhenRenewed } from "@/utils/browser/open-when-renewed";
import { keepSavedBadge } from "@/utils/browser/saved-badge";
import { checkSecondCopy, copyPlaces, shutCopy } from "@/utils/browser/second-copy";
import { applyEdit } from "@/utils/library/clip-edit";
import { purgeTrash } from "@/utils/library/purge";
import type { LibraryDatabase } from "@/utils/library/schema";

/** What wakes the background, or starts the browser, is its reader: the rest waits as long, in milliseconds. */
const AT_REST_MS = 3_000;

export default defineBackground({
  type: "module",
  main: () => {
    const database = openWhenRenewed(openLibrary(async () => ({ copyPlaces })));

    answerMessages({
      clipTab: (request) => clipTab(database, request).finally(() => void afterClip(database)),
      editClip: (edit) => applyEdit(database, edit),
      fetchPictures: (clip) => mendPictures(database, clip),
      clipPages: (url) => clipLink(database, url, "pages"),
    });

    void shutCopy();
    void atRest()
      .then(() => checkSecondCopy(database))
      .catch(reportError);
    keepSavedBadge(database);
    browser.permissions.onAdded.addListener(() => void fetchRefusedPictures(database));
    browser.runtime.onInstalled.addListener(createMenus);
    browser.runtime.onStartup.addListener(async () => {
      await atRest();
      await clearBrokenImport(database);
      await purgeTrash(database, new Date());
      void fetchDuePictures(database);
      // The first search of a cold browser then has no clips to read.
      await keepIndexUpToDate(database, 0);
      await openIfBackupDue(new Date());
    });
    browser.contextMenus.onClicked.addListener(async (click, tab) => {
      await answerMenu(database, click, tab);
      await afterClip(database);
    });
    browser.commands.onCommand.addListener(async (command, tab) => {
      if (command !== "clip" || tab?.id === undefined) return;
      await clipTab(database, { tabId: tab.id, scope: "article" });
      await afterClip(database);
    });
  },
});

async function afterClip(database: LibraryDatabase): Promise<void> {
  await keepIndexUpToDate(database);
  await atRest();
  await openIfBackupDue(new Date());
}

const atRest = () => new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
