import { browser } from "wxt/browser";
import { renewLog } from "../library/renew-log";
import { LibraryDatabase } from "../library/schema";
import { keepSecondCopy } from "../library/second-copy";

/** In the session's storage, and the name of the lock that only one has who renews. */
const RENEWED = "logRenewed";

/**
 * The library, for whoever writes to it: it opens when this start of the browser cannot harm it, and
 * what is acknowledged is in its second copy too.
 *
 * @param load what copies; pages load it when something is written, the background has it
 */
export function openLibrary(
  load: () => Promise<Pick<typeof import("./second-copy"), "copyPlaces">>,
): LibraryDatabase {
  const database = new LibraryDatabase();
  // Firefox keeps its databases in SQLite, whose log forgives a torn end.
  if (import.meta.env.CHROME) {
    const renewed = renewOnce().catch(reportError);
    database.on("ready", () => renewed);
    keepSecondCopy(database, async (places) => {
      try {
        const { copyPlaces } = await load();
        await copyPlaces(database, places);
      } catch (error) {
        // The next start of the browser sees to it.
        reportError(error);
      }
    });
  }
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
