import { browser } from "wxt/browser";
import { localDay } from "../clip/local-time";
import { isBackupWanted } from "./auto-backup";
import { openOwnTab } from "./own-tab";

/** How the address ends of a library page that was opened to save a backup and nothing else. */
const HASH = "#backup";

/** Where it stands on which day that was done last in this session. */
const TRIED = "backupTried";

/** How long the browser, or its reader, may take with the file that it was handed, in milliseconds. */
const HANDED_MS = 30_000;

let opening = Promise.resolve();

/**
 * Has a library page save the backup that is due, in a tab behind the reader's own: the background
 * has no downloads, and who only uses the popup never opens the library. Once a day at the most.
 */
export function openIfBackupDue(now: Date): Promise<void> {
  // One after the other, so that the second sees what the first has done.
  opening = opening.then(() => openOnce(now)).catch(reportError);
  return opening;
}

async function openOnce(now: Date): Promise<void> {
  if (!(await isBackupWanted(now))) return;
  const today = localDay(now);
  const { [TRIED]: tried }: { [TRIED]?: string } = await browser.storage.session.get(TRIED);
  if (tried === today) return;
  if (await openOwnTab(HASH, false)) await browser.storage.session.set({ [TRIED]: today });
}

/**
 * Does what a library page does when it is at rest, and then closes the page if it was opened for a
 * backup, whatever came of that; but not if its reader has seen it meanwhile.
 */
export async function closingBackupTab(atRest: () => Promise<void>): Promise<void> {
  if (location.hash !== HASH) return atRest();
  history.replaceState(null, "", location.pathname);
  let isSeen = document.visibilityState === "visible";
  document.addEventListener("visibilitychange", () => {
    isSeen = true;
  });
  try {
    await atRest();
    await new Promise((resolve) => setTimeout(resolve, HANDED_MS));
  } finally {
    const tab = isSeen ? undefined : await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  }
}
