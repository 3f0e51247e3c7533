import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { answerMenu } from "@/utils/browser/answer-menu";
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

/** What wakes the background, or starts the browser, is its reader: the rest waits as long, in milliseconds. */
const AT_REST_MS = 3_000;

export default defineBackground({
  type: "module",
  main: () => {
    const database = openWhenRenewed(openLibrary(async () => ({ copyPlaces })));

    answerMessages({
      clipTab: (request) =>
        clipTab(database, request).finally(() => void keepIndexUpToDate(database)),
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
    });
    browser.contextMenus.onClicked.addListener((click, tab) => answerMenu(database, click, tab));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === "clip" && tab?.id !== undefined) {
        void clipTab(database, { tabId: tab.id, scope: "article" });
      }
    });
  },
});

const atRest = () => new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
