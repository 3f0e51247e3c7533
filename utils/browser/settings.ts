import { browser } from "wxt/browser";
import { BACKUP_RHYTHMS, type BackupRhythm, type KeptBackups } from "../export/backup-rhythm";
import { type ExportPreferences, soundPreferences } from "../export/preferences";
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

/** A setting as far as it is what it should be, whoever wrote the file; undefined: it is not. */
type Sound<T> = (value: unknown) => T | undefined;

/** What a backup holds, and whether it may bring it along, and how, or says so only. */
const IN_BACKUPS: { [K in keyof Settings]: Sound<Settings[K]> | "told" | "of this machine" } = {
  lastFormat: (value) => (typeof value === "string" ? value : undefined),
  exportPreferences: soundPreferences,
  backupRhythm: (value) => BACKUP_RHYTHMS.find((one) => one === value),
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

/** What a backup may bring along; what it says of other settings is passed over. */
export async function restoreSettings(
  records: readonly { section: string; record: Record<string, unknown> }[],
): Promise<void> {
  const sounds = new Map<unknown, Sound<unknown> | string>(Object.entries(IN_BACKUPS));
  for (const { section, record } of records) {
    const sound = section === "settings" ? sounds.get(record.name) : undefined;
    if (typeof sound !== "function") continue;
    const value = sound(record.value);
    if (value !== undefined) await browser.storage.local.set({ [String(record.name)]: value });
  }
}
