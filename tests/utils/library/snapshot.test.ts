import { describe, expect, test } from "vitest";
import { tagClips, trashClips } from "@/utils/library/edit";
import { saveClips } from "@/utils/library/save";
import { newestRows, readSnapshot, writeSnapshot } from "@/utils/library/snapshot";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

/** Storage that tells how often it was written. */
function aStorage() {
  const kept = new Map<string, string>();
  let writes = 0;
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
      writes += 1;
    },
    removeItem: (key: string) => void kept.delete(key),
    get writes() {
      return writes;
    },
  };
}

describe("the snapshot of the newest rows", () => {
  test("gives back what was read from the library", async () => {
    const database = anEmptyLibrary();
    const storage = aStorage();
    const clips = Array.from({ length: 60 }, (_, number) => aClip({ title: `新闻 ${number}` }));
    await saveClips(database, clips);
    await tagClips(database, [clips[59]?.id ?? ""], ["周末"]);
    const newest = await newestRows(database);
    writeSnapshot(storage, newest);
    expect(readSnapshot(storage)).toEqual(newest);
    expect(newest.total).toBe(60);
    expect(newest.rows[0]).toMatchObject({ id: clips[59]?.id, tags: ["周末"] });
    expect(newest.rows[1]?.id).toBe(clips[58]?.id);
  });

  test("leaves out the trash", async () => {
    const database = anEmptyLibrary();
    const [kept, trashed] = [aClip(), aClip()];
    await saveClips(database, [kept, trashed]);
    await trashClips(database, [trashed.id], "2026-02-01T00:00:00.000Z");
    const { rows, total } = await newestRows(database);
    expect(rows.map(({ id }) => id)).toEqual([kept.id]);
    expect(total).toBe(1);
  });

  test("is not there before a page has written it", () => {
    expect(readSnapshot(aStorage())).toBe(null);
  });

  test("takes the place of those of earlier versions", () => {
    const storage = aStorage();
    for (const key of ["newest rows 1", "newest rows 8", "other"]) storage.setItem(key, "x");
    writeSnapshot(storage, { rows: [], total: 0 });
    expect(storage.getItem("newest rows 1")).toBe(null);
    expect(storage.getItem("newest rows 8")).toBe(null);
    expect(storage.getItem("other")).toBe("x");
  });

  test("is not written again when nothing has changed", async () => {
    const database = anEmptyLibrary();
    const storage = aStorage();
    await saveClips(database, [aClip()]);
    for (let time = 0; time < 2; time += 1) writeSnapshot(storage, await newestRows(database));
    expect(storage.writes).toBe(1);
  });
});
