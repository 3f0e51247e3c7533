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
  /** Of a lost library, how many clips came back, and of how many, until the reader knows; of this machine. */
  restored: { back: number; of: number } | null;
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

/** What a backup holds, and whether it may bring it along or says so only. */
const IN_BACKUPS: Record<keyof Settings, "restored" | "told" | "of this machine"> = {
  lastFormat: "restored",
  exportPreferences: "restored",
  backupRhythm: "restored",
  lastBackup: "told",
  keptBackups: "told",
  hasAnsweredPictures: "told",
  ordering: "told",
  backupFiles: "of this machine",
  libraryMark: "of this machine",
  restored: "of this machine",
};

/** All of them, as they stand in a backup. */
export async function readSettings(): Promise<Setting[]> {
  const names = Object.entries(IN_BACKUPS).filter(([, place]) => place !== "of this machine");
  // By name: beside them lies the copy of the whole library.
  const stored = await browser.storage.local.get(names.map(([name]) => name));
  return Object.entries(stored)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, value }));
}

/** Settings that a backup may bring along; what it says of others is passed over. */
const RESTORED: ReadonlySet<string> = new Set(
  Object.entries(IN_BACKUPS).flatMap(([name, place]) => (place === "restored" ? name : [])),
);

export async function restoreSettings(
  records: readonly { section: string; record: Record<string, unknown> }[],
): Promise<void> {
  for (const { section, record } of records) {
    const { name, value } = record;
    if (section !== "settings" || typeof name !== "string" || !RESTORED.has(name)) continue;
    await browser.storage.local.set({ [name]: value });
  }
}
