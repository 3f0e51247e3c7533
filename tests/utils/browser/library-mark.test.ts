import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetLoss, lostClips, markLibrary } from "@/utils/browser/library-mark";
import { readSettings } from "@/utils/browser/settings";
import { trashClips } from "@/utils/library/edit";
import { importClips } from "@/utils/library/import-clips";
import { emptyTrash } from "@/utils/library/purge";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "../library/library";

const persist = vi.fn(async () => true);

beforeEach(() => {
  persist.mockClear();
  Object.defineProperty(navigator, "storage", { value: { persist }, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, "storage");
});

async function aMarkedLibrary() {
  const database = anEmptyLibrary();
  const clips = [aClip(), aClip()];
  await saveClips(database, clips);
  await markLibrary(database);
  return { database, ids: clips.map(({ id }) => id) };
}

test("a library that is gone is missed, however soon there is a new one, until the reader knows", async () => {
  await aMarkedLibrary();
  const another = anEmptyLibrary();
  expect(await lostClips(another)).toBe(2);
  await saveClips(another, [aClip()]);
  await markLibrary(another);
  expect(await lostClips(another)).toBe(2);
  await forgetLoss(another);
  expect(await lostClips(another)).toBe(0);
});

test("a library that was emptied, replaced or never filled is not missed", async () => {
  expect(await lostClips(anEmptyLibrary())).toBe(0);
  const { database, ids } = await aMarkedLibrary();
  await trashClips(database, ids, "2026-01-01T00:00:00.000Z");
  await emptyTrash(database, ids, new Date());
  expect(await lostClips(database)).toBe(0);
  await importClips(database, { clips: [], records: [] }, "replace");
  expect(await lostClips(database)).toBe(0);
  await markLibrary(database);
  expect(await lostClips(anEmptyLibrary())).toBe(0);
});

test("what is remembered stays on this machine", async () => {
  await aMarkedLibrary();
  expect(await readSettings()).toEqual([]);
});

test("the browser is asked once not to clear the library", async () => {
  const { database } = await aMarkedLibrary();
  await markLibrary(database);
  expect(persist).toHaveBeenCalledOnce();
});
