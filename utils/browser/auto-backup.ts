import { isBackupDue } from "../export/backup-rhythm";
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
    if (!lock) return false;
    const [rhythm, last] = await Promise.all([
      readSetting("backupRhythm"),
      readSetting("lastBackup"),
    ]);
    const { kind } = await readLoss(database);
    if (kind === "restoring" || kind === "lost") return false;
    if (!isBackupDue(rhythm ?? "never", last ?? null, now)) return false;
    return (await downloadBackup({ byItself: true })) !== null;
  });
}
