import { afterEach, describe, expect, test, vi } from "vitest";
import { tagClips, trashClips } from "@/utils/library/edit";
import { keepIndex } from "@/utils/library/keep-index";
import { deleteClips } from "@/utils/library/purge";
import { saveClips } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { type Hits, watchHits } from "@/utils/library/search";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

const pace = () => undefined;
let ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends) end();
  ends = [];
});

/** All that a watcher of a query is told. */
function watched(database: LibraryDatabase, query: string): Hits[] {
  const told: Hits[] = [];
  const selection = { view: "all", tags: [] } as const;
  const watcher = { next: (hits: Hits) => told.push(hits), error: vi.fn() };
  ends.push(watchHits(database, selection, query, watcher));
  return told;
}

const last = (told: readonly Hits[]) =>
  vi.waitFor(() => {
    const hits = told.at(-1);
    if (!hits?.isWhole) throw new Error("not whole yet");
    return hits.ids;
  });

describe("a search that is watched", () => {
  test("finds what is saved, tagged, trashed and deleted while it is watched", async () => {
    const database = anEmptyLibrary();
    const [first, second] = [aClip({ textContent: "一座城市" }), aClip({ title: "城市" })];
    await saveClips(database, [first]);
    const told = watched(database, "城市");
    expect(await last(told)).toEqual([first.id]);
    await saveClips(database, [second]);
    await vi.waitFor(() => expect(told.at(-1)?.ids).toEqual([second.id, first.id]));
    await trashClips(database, [second.id], "2026-02-01T00:00:00.000Z");
    await vi.waitFor(() => expect(told.at(-1)?.ids).toEqual([first.id]));
    await deleteClips(database, [first.id], new Date());
    await vi.waitFor(() => expect(told.at(-1)?.ids).toEqual([]));
    await saveClips(database, [aClip({}, { id: "tagged" })]);
    await tagClips(database, ["tagged"], ["城市"]);
    await vi.waitFor(() => expect(told.at(-1)?.ids).toEqual(["tagged"]));
  });

  test("is not run again by indexing, and is right after it", async () => {
    const database = anEmptyLibrary();
    const clips = Array.from({ length: 90 }, () => aClip({ textContent: "一座城市" }));
    await saveClips(database, clips);
    const told = watched(database, "城市");
    expect(await last(told)).toHaveLength(90);
    const before = told.length;
    await keepIndex(database, pace, undefined, { tail: 0 });
    expect(await database.unindexed.count()).toBe(0);
    await saveClips(database, [aClip({ textContent: "又一座城市" })]);
    await vi.waitFor(() => expect(told.at(-1)?.ids).toHaveLength(91));
    expect(told.length).toBe(before + 1);
  });

  test("shows hits before all of them have been looked at, and then says that they are all", async () => {
    const database = anEmptyLibrary();
    const clips = Array.from({ length: 130 }, () => aClip({ textContent: "一座城市的环境整治" }));
    await saveClips(database, clips);
    await keepIndex(database, pace, undefined, { tail: 0 });
    const told = watched(database, "环境整治 is:unread");
    expect(await last(told)).toHaveLength(130);
    expect(told[0]?.isWhole).toBe(false);
    expect(told[0]?.ids.length).toBeLessThan(130);
    expect(told.filter(({ isWhole }) => isWhole)).toHaveLength(1);
  });

  test("says nothing more when it has been ended", async () => {
    const database = anEmptyLibrary();
    const told = watched(database, "城市");
    await last(told);
    ends.pop()?.();
    const before = told.length;
    await saveClips(database, [aClip({ textContent: "一座城市" })]);
    expect(told.length).toBe(before);
  });
});
