import { DEFAULT_PREFERENCES } from "../export/preferences";
import { download } from "./download";
import { runExport } from "./export-job";
import { readSettings, writeSetting } from "./settings";

/**
 * Writes the whole library to a dated file in the browser's downloads.
 *
 * @returns when it was written: ISO 8601, UTC; null if it could not be
 */
export async function downloadBackup(): Promise<string | null> {
  const exportedAt = new Date().toISOString();
  const result = await runExport(
    {
      content: { kind: "backup", settings: await readSettings() },
      exportedAt,
      collectionName: `Jianbao backup ${exportedAt.slice(0, 10)}`,
      preferences: DEFAULT_PREFERENCES,
    },
    () => {},
    new AbortController().signal,
  );
  if ("failure" in result) {
    reportError(new Error(result.message));
    return null;
  }
  download(result.file, result.name);
  await writeSetting("lastBackup", exportedAt);
  return exportedAt;
}
