import { expect, test } from "vitest";
import { isBackupDue } from "@/utils/export/backup-rhythm";

// In the reader's own time zone, whichever that is.
const NOW = new Date("2026-02-10T08:55:00");

test.each([
  ["never", null, false],
  ["day", null, true],
  ["day", "2026-02-10T00:05:00", false],
  ["day", "2026-02-09T09:05:00", true],
  ["day", "2026-02-11T09:05:00", false],
  ["week", "2026-02-04T00:05:00", false],
  ["week", "2026-02-03T23:55:00", true],
] as const)("%s after %s: %s", (rhythm, last, isDue) => {
  const saved = last && new Date(last).toISOString();
  expect(isBackupDue(rhythm, saved, NOW)).toBe(isDue);
});
