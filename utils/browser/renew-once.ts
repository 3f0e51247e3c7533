import { browser } from "wxt/browser";
import { renewLog } from "../library/renew-log";
import type { LibraryDatabase } from "../library/schema";

/** In the session's storage, and the name of the lock that only one has who renews. */
const RENEWED = "logRenewed";

/** Has the library open only when this start of the browser can no longer harm it. For the background. */
export function openWhenRenewed(database: LibraryDatabase): LibraryDatabase {
  if (!import.meta.env.CHROME) return database;
  const renewed = renewOnce().catch(reportError);
  database.on("ready", () => renewed);
  return database;
}

async function renewOnce(): Promise<void> {
  if (await isRenewed()) return;
  await navigator.locks.request(RENEWED, async () => {
    if (await isRenewed()) return;
    await renewLog();
    await browser.storage.session.set({ [RENEWED]: true });
  });
}

async function isRenewed(): Promise<boolean> {
  const stored: { [RENEWED]?: boolean } = await browser.storage.session.get(RENEWED);
  return stored[RENEWED] === true;
}
