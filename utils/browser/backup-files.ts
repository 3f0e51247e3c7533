import { type Browser, browser } from "wxt/browser";
import { readSetting, writeSetting } from "./settings";

/** What lets us delete files that we have written; optional, asked for by the choice that needs it. */
const PERMISSION = { permissions: ["downloads" as const] };

/** Call it straight from what the reader does. False: it was refused. */
export const requestFileRemoval = (): Promise<boolean> => browser.permissions.request(PERMISSION);

export const mayRemoveFiles = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/**
 * Saves a backup and deletes those of our own before the last ones, as far as the browser remembers
 * them: Firefox forgets its downloads when it ends. Without the permission, or if all are kept, it
 * does nothing.
 *
 * @returns whether the backup was saved
 */
export async function keepLastBackups(file: Blob, name: string): Promise<boolean> {
  const kept = (await readSetting("keptBackups")) ?? 0;
  if (kept === 0 || !(await mayRemoveFiles())) return false;
  const url = URL.createObjectURL(file);
  const saved = await finished(await browser.downloads.download({ url, filename: name }));
  URL.revokeObjectURL(url);
  if (!saved) return false;
  const files = [...((await readSetting("backupFiles")) ?? []), saved.filename];
  for (const old of files.slice(0, -kept)) await removeOwn(old);
  await writeSetting("backupFiles", files.slice(-kept));
  return true;
}

/** Only what this extension has downloaded, and under the name that it was given then. */
async function removeOwn(filename: string): Promise<void> {
  const found = await browser.downloads.search({ filename });
  for (const { id, exists, byExtensionId } of found) {
    if (exists && byExtensionId === browser.runtime.id) await browser.downloads.removeFile(id);
  }
}

/** A download once it is whole; null: it was interrupted. */
function finished(id: number): Promise<Browser.downloads.DownloadItem | null> {
  return new Promise((resolve) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === "in_progress") return;
      browser.downloads.onChanged.removeListener(onChanged);
      resolve(item?.state === "complete" ? item : null);
    };
    const onChanged = (change: { id: number }) => {
      if (change.id === id) void look();
    };
    browser.downloads.onChanged.addListener(onChanged);
    void look();
  });
}
