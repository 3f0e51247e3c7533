import { browser } from "wxt/browser";
import { localDay } from "../clip/local-time";
import { isBackupDue } from "../export/backup-rhythm";
import { readSetting } from "./settings";

/** How the address ends of a library page that was opened to save a backup and nothing else. */
const HASH = "#backup";

/** Where it stands on which day that was done last in this session. */
const TRIED = "backupTried";

/** How long the browser may take to begin with the file that it was handed, in milliseconds. */
const HANDED_MS = 10_000;

/**
 * Has a library page save the backup that is due, in a tab behind the reader's own: the background
 * has no downloads, and who only uses the popup never opens the library. Once a day at the most.
 */
export async function openIfBackupDue(now: Date): Promise<void> {
  const [rhythm, last] = await Promise.all([
    readSetting("backupRhythm"),
    readSetting("lastBackup"),
  ]);
  if (!isBackupDue(rhythm ?? "never", last ?? null, now)) return;
  const today = localDay(now);
  const { [TRIED]: tried }: { [TRIED]?: string } = await browser.storage.session.get(TRIED);
  if (tried === today) return;
  await browser.storage.session.set({ [TRIED]: today });
  await browser.tabs.create({
    url: browser.runtime.getURL("/library.html") + HASH,
    active: false,
  });
}

/** Closes this page if it was opened to save a backup, unless the reader has come to it meanwhile. */
export async function closeBackupTab(): Promise<void> {
  if (location.hash !== HASH) return;
  await new Promise((resolve) => setTimeout(resolve, HANDED_MS));
  if (document.visibilityState === "visible")
    return history.replaceState(null, "", location.pathname);
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
