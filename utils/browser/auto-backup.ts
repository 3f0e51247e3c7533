import { isBackupDue } from "../export/backup-rhythm";
import { downloadBackup } from "./download-backup";
import { readSetting } from "./settings";

/**
 * Saves a backup if the reader wants one by now. Call it when the library page is open and at rest; it
 * needs no permission. Two pages at once save one.
 *
 * @returns whether a backup was saved
 */
export async function backUpIfDue(now: Date): Promise<boolean> {
  return navigator.locks.request("backup", { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    const [rhythm, last] = await Promise.all([
      readSetting("backupRhythm"),
      readSetting("lastBackup"),
    ]);
    if (!isBackupDue(rhythm ?? "never", last ?? null, now)) return false;
    return (await downloadBackup({ byItself: true })) !== null;
  });
}
