import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";
import { tagClips, trashClips } from "@/utils/library/edit";
import { keepIndex } from "@/utils/library/keep-index";
import { saveClips } from "@/utils/library/save";
import { LibraryDatabase, VERSION } from "@/utils/library/schema";
import { searchIds } from "@/utils/library/search";
import { readAhead, takeAhead } from "@/utils/library/search-ahead";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

const pace = () => undefined;

async function hits(database: LibraryDatabase, query: string) {
  const found: string[] = [];
  for await (const ids of searchIds(database, { view: "all", tags: [] }, query)) found.push(...ids);
  return found;
}

/** Another page's view of a library, which that page has begun to read before it was loaded. */
async function aPageThatReadsAhead({ name }: LibraryDatabase): Promise<LibraryDatabase> {
  readAhead(name, localStorage);
  await globalThis.libraryAhead?.reading;
  return new LibraryDatabase(name);
}

describe("a search that was read ahead for", () => {
  test("finds what is indexed, what is not yet, and nothing of the trash", async () => {
    const database = anEmptyLibrary();
    const [a, b, c] = [0, 1, 2].map(() => aClip({ textContent: "一座城市" }));
    if (!a || !b || !c) throw new Error("there are three");
    await saveClips(database, [a, b]);
    await keepIndex(database, pace, undefined, { tail: 0 });
    await saveClips(database, [c]);
    await trashClips(database, [a.id], "2026-02-01T00:00:00.000Z");
    const page = await aPageThatReadsAhead(database);
    expect(await hits(page, "城市")).toEqual([c.id, b.id]);
    expect(globalThis.libraryAhead).toBeUndefined();
    expect(await hits(page, "城市")).toEqual([c.id, b.id]);
    page.close();
  });

  test("finds what has changed since, by whomever", async () => {
    const database = anEmptyLibrary();
    const [a, b] = [aClip({ textContent: "一座城市" }), aClip({ textContent: "a town" })];
    await saveClips(database, [a]);
    await keepIndex(database, pace, undefined, { tail: 0 });
    const page = await aPageThatReadsAhead(database);
    await saveClips(database, [b]);
    await tagClips(database, [b.id], ["城市"]);
    // Like every page, it is told of changes soon after them.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await hits(page, "城市")).toEqual([b.id, a.id]);
    page.close();
  });

  test("asks for what an earlier page has noted, and finds what is indexed otherwise since", async () => {
    localStorage.clear();
    const database = anEmptyLibrary();
    for (let round = 0; round < 6; round += 1) {
      await saveClips(database, [aClip({ textContent: "一座城市" })]);
      await keepIndex(database, pace, undefined, { tail: 0 });
      const noted = localStorage.getItem("search directories");
      for (let twice = 0; twice < 2; twice += 1) {
        const page = await aPageThatReadsAhead(database);
        expect(await hits(page, "城市")).toHaveLength(round + 1);
        page.close();
      }
      expect(localStorage.getItem("search directories")).not.toBe(noted);
    }
  });

  test("goes on when the connection that read ahead is gone", async () => {
    const database = anEmptyLibrary();
    await saveClips(database, [aClip({ textContent: "一座城市" })]);
    await keepIndex(database, pace, undefined, { tail: 0 });
    const page = await aPageThatReadsAhead(database);
    const ahead = await globalThis.libraryAhead?.reading;
    ahead?.connection.onversionchange?.(new Event("versionchange") as IDBVersionChangeEvent);
    expect(await hits(page, "城市")).toHaveLength(1);
    page.close();
  });
});

describe("reading ahead", () => {
  test("makes no library where there is none", async () => {
    const { name } = anEmptyLibrary();
    readAhead(name, localStorage);
    expect(await takeAhead(name)).toBeNull();
    expect(await Dexie.exists(name)).toBe(false);
    const database = new LibraryDatabase(name);
    await saveClips(database, [aClip({ textContent: "一座城市" })]);
    expect(await hits(database, "城市")).toHaveLength(1);
    database.close();
  });

  test("of a library of another version is not believed", async () => {
    const { name } = anEmptyLibrary();
    const earlier = new Dexie(name);
    earlier.version(VERSION - 1).stores({
      clips: "id, [trashed+clippedAt]",
      bodies: "id",
      counts: "name",
      unindexed: "id",
      parts: "[segment+kind+number], segment",
      manifests: "",
    });
    await earlier.open();
    earlier.close();
    readAhead(name, localStorage);
    const database = new LibraryDatabase(name);
    expect(await hits(database, "城市")).toEqual([]);
    expect(database.verno).toBe(VERSION);
    database.close();
  });
});
