import { expect, test } from "vitest";
import { isBackupDue } from "@/utils/export/backup-rhythm";

const NOW = new Date("2026-02-10T12:00:00.000Z");

test.each([
  ["never", null, false],
  ["day", null, true],
  ["day", "2026-02-10T00:00:00.000Z", false],
  ["day", "2026-02-09T12:00:00.000Z", true],
  ["week", "2026-02-04T00:00:00.000Z", false],
  ["week", "2026-02-03T12:00:00.000Z", true],
] as const)("%s after %s: %s", (rhythm, last, isDue) => {
  expect(isBackupDue(rhythm, last, NOW)).toBe(isDue);
});
