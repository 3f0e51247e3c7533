import { isBackupDue } from "../export/backup-rhythm";
import type { LibraryLoss } from "../library/library-loss";
import type { LibraryDatabase } from "../library/schema";
import { downloadBackup } from "./download-backup";
import { readLoss } from "./library-loss";
import { readSetting } from "./settings";

/**
 * Saves a backup if the reader wants one by now. Call it when the library page is open and at rest; it
 * needs no permission. Two pages at once save one. While clips are missing that the reader does not
 * know of, none is saved: it would take the place of one that holds them.
 *
 * @returns whether a backup was saved
 */
export async function backUpIfDue(database: LibraryDatabase, now: Date): Promise<boolean> {
  return navigator.locks.request("backup", { ifAvailable: true }, async (lock) => {
    if (!lock || !(await isBackupWanted(now))) return false;
    if (isMissing(await readLoss(database))) return false;
    return (await downloadBackup({ byItself: true })) !== null;
  });
}

/** Whether the reader wants one by now. */
export async function isBackupWanted(now: Date): Promise<boolean> {
  const [rhythm, last] = await Promise.all([
    readSetting("backupRhythm"),
    readSetting("lastBackup"),
  ]);
  return isBackupDue(rhythm ?? "never", last ?? null, now);
}

const isMissing = (loss: LibraryLoss): boolean =>
  loss.kind === "restored" ? loss.back < loss.of : loss.kind !== "none";
