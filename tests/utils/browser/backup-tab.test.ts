import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { openIfBackupDue } from "@/utils/browser/backup-tab";

// In the reader's own time zone, whichever that is.
const MORNING = new Date("2026-02-10T08:00:00");
const EVENING = new Date("2026-02-10T20:00:00");
const NEXT_DAY = new Date("2026-02-11T08:00:00");

beforeEach(() => fakeBrowser.reset());

async function tabsOpened(rhythm: string, ...times: Date[]): Promise<number> {
  await fakeBrowser.storage.local.set({ backupRhythm: rhythm });
  const create = vi.spyOn(fakeBrowser.tabs, "create");
  create.mockClear();
  for (const now of times) await openIfBackupDue(now);
  for (const [{ url, active }] of create.mock.calls) {
    expect(url).toMatch(/\/library\.html#backup$/);
    expect(active).toBe(false);
  }
  return create.mock.calls.length;
}

test("a page is opened for a backup that is due, once a day even if that fails", async () => {
  expect(await tabsOpened("day", MORNING, EVENING)).toBe(1);
  expect(await tabsOpened("day", NEXT_DAY)).toBe(1);
});

test("none is opened for a backup that is not due, or not wanted", async () => {
  expect(await tabsOpened("never", MORNING)).toBe(0);
  await fakeBrowser.storage.local.set({ lastBackup: MORNING.toISOString() });
  expect(await tabsOpened("day", EVENING)).toBe(0);
});
