/** How often a backup is saved by itself. */
export const BACKUP_RHYTHMS = ["never", "day", "week"] as const;
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** How many of them are kept; 0: all. */
export const KEPT_BACKUPS = [0, 3, 7, 30] as const;
export type KeptBackups = (typeof KEPT_BACKUPS)[number];

const DAYS: Record<BackupRhythm, number> = { never: Number.POSITIVE_INFINITY, day: 1, week: 7 };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a backup should be saved now: the reader's own days count, so that who comes a little
 * earlier than the day before misses none.
 *
 * @param last ISO 8601, UTC; null: there is none
 */
export function isBackupDue(rhythm: BackupRhythm, last: string | null, now: Date): boolean {
  if (rhythm === "never") return false;
  const since = last ? dayOf(now) - dayOf(new Date(last)) : Number.POSITIVE_INFINITY;
  return since >= DAYS[rhythm];
}

/** Days of the reader's calendar since 1970. */
const dayOf = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY;
