import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countLists, countTags } from "@/utils/library/counts";
import {
  correctClip,
  markRead,
  restoreClips,
  setFavourite,
  setState,
  tagClips,
  trashClips,
  undoEdit,
  untagClips,
  writeNote,
} from "@/utils/library/edit";
import { deleteClips, emptyTrash, purgeTrash } from "@/utils/library/purge";
import { readClip, saveClips } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { aClip } from "../clip/articles";
import { anEmptyLibrary, bothCounts } from "./library";

async function aLibraryOf(count: number): Promise<{ database: LibraryDatabase; ids: string[] }> {
  const database = anEmptyLibrary();
  const clips = Array.from({ length: count }, () => aClip());
  await saveClips(database, clips);
  return { database, ids: clips.map(({ id }) => id) };
}

describe("edits", () => {
  test("tag several clips at once and take the tags away again", async () => {
    const { database, ids } = await aLibraryOf(3);
    await tagClips(database, ids, ["环境", "Slow News"]);
    await untagClips(database, ids.slice(0, 1), ["slow news"]);
    expect(await countTags(database)).toEqual([
      { tag: "环境", count: 3 },
      { tag: "Slow News", count: 2 },
    ]);
  });

  test("can be taken back", async () => {
    const { database, ids } = await aLibraryOf(2);
    const before = await trashClips(database, ids, "2026-02-01T00:00:00.000Z");
    expect(await countLists(database)).toMatchObject({ all: 0, trash: 2 });
    await undoEdit(database, before);
    expect(await countLists(database)).toMatchObject({ all: 2, trash: 0 });
  });

  test("are taken back without what was changed since", async () => {
    const { database, ids } = await aLibraryOf(1);
    const [id = ""] = ids;
    await tagClips(database, ids, ["a"]);
    const archived = await setState(database, ids, "archived");
    const tagged = await tagClips(database, ids, ["b"]);
    await writeNote(database, id, "since");
    await tagClips(database, ids, ["c"]);
    await undoEdit(database, archived);
    await undoEdit(database, tagged);
    expect(await readClip(database, id)).toMatchObject({
      state: "unread",
      note: "since",
      tags: ["a", "c"],
    });
  });

  test("reading to the end takes nothing out of the archive", async () => {
    const { database, ids } = await aLibraryOf(2);
    const [read = "", archived = ""] = ids;
    await setState(database, [archived], "archived");
    await markRead(database, read);
    await markRead(database, archived);
    expect((await readClip(database, read))?.state).toBe("read");
    expect((await readClip(database, archived))?.state).toBe("archived");
  });

  test("pass over clips that are gone", async () => {
    const { database, ids } = await aLibraryOf(1);
    await deleteClips(database, ids, new Date());
    expect(await tagClips(database, ids, ["a"])).toEqual([]);
    expect(await database.counts.count()).toBe(0);
  });

  test("keep corrections apart from what the page said", async () => {
    const { database, ids } = await aLibraryOf(1);
    const [id = ""] = ids;
    await correctClip(database, id, { title: " Mine ", byline: "Ann" });
    await writeNote(database, id, "why");
    const clip = await readClip(database, id);
    expect(clip?.corrections).toEqual({ title: "Mine", byline: "Ann" });
    expect(clip?.article.title).toBe("Twelve reading rooms");
    expect(clip?.note).toBe("why");
  });

  test("a correction that says what the page said is none", async () => {
    const { database, ids } = await aLibraryOf(1);
    const [id = ""] = ids;
    await correctClip(database, id, { title: "Mine" });
    await correctClip(database, id, { title: "Twelve reading rooms" });
    await correctClip(database, id, { byline: "" });
    expect((await readClip(database, id))?.corrections).toEqual({});
  });
});

describe("the trash", () => {
  test("is emptied of what has lain there for thirty days, with all that belongs to it", async () => {
    const { database, ids } = await aLibraryOf(3);
    await trashClips(database, ids.slice(0, 1), "2026-01-01T00:00:00.000Z");
    await trashClips(database, ids.slice(1, 2), "2026-01-20T00:00:00.000Z");
    expect(await purgeTrash(database, new Date("2026-02-05T00:00:00.000Z"))).toBe(1);
    expect(await database.bodies.toCollection().primaryKeys()).toEqual(ids.slice(1));
    expect(await database.tombstones.toArray()).toEqual([
      { id: ids[0], deletedAt: "2026-02-05T00:00:00.000Z" },
    ]);
    expect((await bothCounts(database)).stored).toMatchObject({ all: 1, trash: 1, unread: 1 });
  });
});

test("the trash can be emptied of what is shown, and of nothing that was restored", async () => {
  const { database, ids } = await aLibraryOf(3);
  await trashClips(database, ids.slice(0, 2), "2026-01-20T00:00:00.000Z");
  await restoreClips(database, ids.slice(1, 2));
  expect(await emptyTrash(database, ids, new Date())).toBe(1);
  expect((await bothCounts(database)).stored).toMatchObject({ all: 2, unread: 2 });
});

describe("counts", () => {
  test("stay what counting all rows gives, after any edits", async () => {
    const edits = [
      (database: LibraryDatabase, ids: string[]) => tagClips(database, ids, ["a", "b"]),
      (database: LibraryDatabase, ids: string[]) => untagClips(database, ids, ["a"]),
      (database: LibraryDatabase, ids: string[]) => setState(database, ids, "archived"),
      (database: LibraryDatabase, ids: string[]) => setFavourite(database, ids, true),
      (database: LibraryDatabase, ids: string[]) =>
        trashClips(database, ids, "2026-02-01T00:00:00.000Z"),
      (database: LibraryDatabase, ids: string[]) => restoreClips(database, ids),
      (database: LibraryDatabase, ids: string[]) => deleteClips(database, ids, new Date()),
    ];
    const edit = fc.record({ edit: fc.nat(edits.length - 1), from: fc.nat(4), to: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (steps) => {
        const { database, ids } = await aLibraryOf(5);
        for (const step of steps) await edits[step.edit]?.(database, ids.slice(step.from, step.to));
        const { stored, counted } = await bothCounts(database);
        expect(stored).toEqual(counted);
      }),
      { numRuns: 40 },
    );
  });
});
