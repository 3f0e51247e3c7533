import { browser } from "wxt/browser";
import type { BackupRhythm, KeptBackups } from "../export/backup-rhythm";
import type { ExportPreferences } from "../export/preferences";
import type { Setting } from "./export-order";
import type { LibraryMark } from "./library-mark";

/** Everything that the reader chose and the extension remembers. */
interface Settings {
  /** The format of the last export. */
  lastFormat: string;
  /** How files are written; what is not chosen is as in `DEFAULT_PREFERENCES`. */
  exportPreferences: Partial<ExportPreferences>;
  /** When the last backup was written: ISO 8601, UTC. */
  lastBackup: string;
  /** How often a backup is saved by itself. */
  backupRhythm: BackupRhythm;
  /** How many of those are kept; 0: all. */
  keptBackups: KeptBackups;
  /** Where they lie, oldest first, as the browser named them; of this machine. */
  backupFiles: string[];
  /** Access for pictures of other sites was asked for and answered, one way or the other. */
  hasAnsweredPictures: boolean;
  /** Of this machine. */
  libraryMark: LibraryMark;
  /** How the library's list is ordered. */
  ordering: { by: string; isGrouped: boolean };
}

/** undefined: never chosen. */
export async function readSetting<K extends keyof Settings>(
  name: K,
): Promise<Settings[K] | undefined> {
  const stored: Partial<Settings> = await browser.storage.local.get(name);
  return stored[name];
}

export const writeSetting = <K extends keyof Settings>(name: K, value: Settings[K]) =>
  browser.storage.local.set({ [name]: value });

/** All of them, as they stand in a backup. */
export async function readSettings(): Promise<Setting[]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored)
    .filter(([name]) => !OF_THIS_MACHINE.has(name))
    .map(([name, value]) => ({ name, value }));
}

const OF_THIS_MACHINE: ReadonlySet<string> = new Set<keyof Settings>([
  "backupFiles",
  "libraryMark",
]);

/** Settings that a backup may bring along; what it says of others is passed over. */
const RESTORED: ReadonlySet<string> = new Set<keyof Settings>([
  "lastFormat",
  "exportPreferences",
  "backupRhythm",
]);

export async function restoreSettings(
  records: readonly { section: string; record: Record<string, unknown> }[],
): Promise<void> {
  for (const { section, record } of records) {
    const { name, value } = record;
    if (section !== "settings" || typeof name !== "string" || !RESTORED.has(name)) continue;
    await browser.storage.local.set({ [name]: value });
  }
}
