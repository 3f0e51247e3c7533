import { localDay } from "../clip/local-time";
import { DEFAULT_PREFERENCES } from "../export/preferences";
import { keepLastBackups } from "./backup-files";
import { download } from "./download";
import { runExport } from "./export-job";
import { readSettings, writeSetting } from "./settings";

/**
 * Writes the whole library to a dated file in the browser's downloads. Of backups that were made by
 * themselves only the last ones are kept, if the reader wants that.
 *
 * @returns when it was written: ISO 8601, UTC; null if it could not be
 */
export async function downloadBackup({ byItself = false } = {}): Promise<string | null> {
  const exportedAt = new Date().toISOString();
  const result = await runExport(
    {
      content: { kind: "backup", settings: await readSettings() },
      exportedAt,
      collectionName: `Jianbao backup ${localDay(exportedAt)}`,
      preferences: DEFAULT_PREFERENCES,
    },
    () => {},
    new AbortController().signal,
  );
  if ("failure" in result) {
    reportError(new Error(result.message));
    return null;
  }
  const isKept = byItself && (await keepLastBackups(result.file, result.name));
  if (!isKept) download(result.file, result.name);
  await writeSetting("lastBackup", exportedAt);
  return exportedAt;
}
