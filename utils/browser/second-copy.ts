import { browser } from "wxt/browser";
import { copyRecords, lostLibrary } from "../library/copy-records";
import type { Alone } from "../library/copy-store";
import type { Restoring } from "../library/library-loss";
import { isWhole, recheckCopy } from "../library/recheck-copy";
import { restoreCopy } from "../library/restore-copy";
import { LibraryDatabase } from "../library/schema";
import type { Place } from "../library/watch-writes";
import { copyStore, renewStorage } from "./copy-store";
import { forgetLoss } from "./library-mark";
import { oncePerSession } from "./once-per-session";
import { readSetting, writeSetting } from "./settings";

/** The lock of whoever reads the library and writes the copy. */
const COPY = "secondCopy";
/** In the session's storage: the copy has been looked at since the browser started. */
const CHECKED = "copyChecked";
/** In the session's storage: how far bringing the library back has come; and the lock of who does it. */
const RESTORING = "restoring";

/** Records that may be left to the next start of the browser to be put to the bulk of the copy. */
const FEW = 200;

/** Copies what was changed. */
export async function copyPlaces(
  database: LibraryDatabase,
  places: readonly Place[],
): Promise<void> {
  await renewOnce();
  await copyRecords(database, copyStore, places, alone);
  // What has been copied is acknowledged already; broken off, the next start goes on with it.
  if (places.length > FEW) void copyStore.settle(alone).catch(reportError);
}

const alone: Alone = (copy) => navigator.locks.request(COPY, copy);

/** Before anything is copied in a session. */
const renewOnce = (): Promise<void> => oncePerSession("copyRenewed", renewStorage);

/** Keeps scripts in web pages, ours among them, out of the storage that the copy is in. */
export async function shutCopy(): Promise<void> {
  if (!import.meta.env.CHROME) return;
  await browser.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
}

/** Brings back a library that the browser has lost; whoever opens it may call this, one at a time does it. */
export async function restoreIfLost(library: LibraryDatabase): Promise<void> {
  if (!import.meta.env.CHROME || !(await lostLibrary(library, copyStore))) return;
  await navigator.locks.request(RESTORING, async () => {
    // What it writes needs no copy, as it comes from there.
    const database = new LibraryDatabase();
    const heed = (done: number, all: number) =>
      void browser.storage.session.set({ [RESTORING]: { done, all } satisfies Restoring });
    try {
      const restored = await restoreCopy(database, copyStore, heed);
      if (!restored) return;
      const { clips = 0 } = (await readSetting("libraryMark")) ?? {};
      const of = (await isWhole(copyStore)) ? restored.of : Math.max(restored.of, clips);
      // Nothing is told of a library that was empty.
      if (of > 0) await writeSetting("restored", { back: restored.back, of });
      await forgetLoss(database);
    } finally {
      database.close();
      await browser.storage.session.remove(RESTORING);
    }
  });
}

/** Sees to it, once a session, that the copy is whole; for the background. */
export async function checkSecondCopy(library: LibraryDatabase): Promise<void> {
  await restoreIfLost(library);
  if (!import.meta.env.CHROME) return;
  await oncePerSession(CHECKED, async () => {
    await renewOnce();
    await recheckCopy(library, copyStore, {
      alone,
      rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
  });
}

/** null: nothing is being brought back. */
export async function readRestoring(): Promise<Restoring | null> {
  // Whoever was ended while doing it has left its last word.
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === RESTORING)) return null;
  const stored: { [RESTORING]?: Restoring } = await browser.storage.session.get(RESTORING);
  return stored[RESTORING] ?? null;
}

/** Calls `heed` at each step until the returned function is called. */
export function watchRestoring(heed: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (RESTORING in changes) heed();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
