import { Dexie } from "dexie";
import { afterEach, describe, expect, test } from "vitest";
import { versionOf } from "@/utils/clip/clip";
import { checkLibrary } from "@/utils/library/check-library";
import { libraryFailure } from "@/utils/library/library-failure";
import { listIds } from "@/utils/library/list";
import { toRecords } from "@/utils/library/records";
import { keepClip, readClip } from "@/utils/library/save";
import { LibraryDatabase, VERSION } from "@/utils/library/schema";
import { searchIds } from "@/utils/library/search";
import { aClip } from "../clip/articles";
import { declareEarlier, EARLIER } from "./earlier-schemas";

const TEXT = "The lamplighter keeps a list of the lamps.";
const opened: Dexie[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) {
    database.close();
    await Dexie.delete(database.name);
  }
});

function open<T extends Dexie>(database: T): T {
  opened.push(database);
  return database;
}

/** A library as a version left it: a clip of a page with an earlier version, tagged, and an index that is of no use, or none yet. */
async function aLibraryOf(version: number) {
  const name = `test-${crypto.randomUUID()}`;
  const database = open(new Dexie(name));
  declareEarlier(database, version);
  const earlier = aClip({ title: "Lamps", textContent: "Before." });
  const clip = aClip(
    { title: "Lamps", textContent: TEXT, siteName: "River Post" },
    { tags: ["town/night"], history: [versionOf(earlier)] },
  );
  const { row, body, revisions } = toRecords(clip);
  const { order, receipt: _receipt, ...first } = row;
  await database.table("clips").put(version < 3 ? first : { ...first, order });
  await database.table("bodies").put(body);
  await database.table("revisions").bulkPut(revisions);
  const names = ["all", "unread", "tag:town/night", "branch:town", "branch:town/night"];
  const counted = version < 3 ? names : [...names, "site:River Post"];
  await database.table("counts").bulkPut(counted.map((one) => ({ name: one, count: 1 })));
  if (version > 1)
    await database.table("manifests").put({ version: 1, segments: ["?"] }, "manifest");
  return { name, database, clip };
}

async function hitsOf(database: LibraryDatabase, text: string) {
  const hits: string[] = [];
  for await (const some of searchIds(database, { view: "all", tags: [] }, text)) hits.push(...some);
  return hits;
}

describe("a library of an earlier version", () => {
  test.each(Object.keys(EARLIER).map(Number))(
    "has its clips, and can be used: %i",
    async (version) => {
      const { name, database: old, clip } = await aLibraryOf(version);
      old.close();
      const database = open(new LibraryDatabase(name));
      const kept = await readClip(database, clip.id);
      expect(kept?.article).toEqual(clip.article);
      expect(kept?.history).toHaveLength(1);
      expect(kept?.tags).toEqual(["town/night"]);
      await keepClip(database, aClip({ textContent: "Another text." }));
      const { clips, faults } = await checkLibrary(database, () => undefined);
      expect({ clips, ...faults }).toEqual({
        clips: 2,
        counts: 0,
        bodiless: 0,
        orphans: 0,
        index: 0,
      });
      expect(await hitsOf(database, "lamplighter")).toEqual([clip.id]);
      expect(await listIds(database, { view: "all", tags: ["town"] })).toHaveLength(1);
    },
  );

  test("is upgraded as soon as the page that holds it is gone", async () => {
    const { name, database: old, clip } = await aLibraryOf(4);
    const holding = indexedDB.open(name);
    await new Promise((resolve) => {
      holding.onsuccess = resolve;
    });
    old.close();
    const database = open(new LibraryDatabase(name));
    const blocked = new Promise((resolve) => database.on("blocked", resolve));
    const reading = readClip(database, clip.id);
    await blocked;
    holding.result.close();
    expect((await reading)?.article.textContent).toBe(TEXT);
  });

  test("lets itself be upgraded while a page of that version is open", async () => {
    const { name, database: old, clip } = await aLibraryOf(4);
    expect(await old.table("clips").count()).toBe(1);
    const database = open(new LibraryDatabase(name));
    expect((await readClip(database, clip.id))?.article.textContent).toBe(TEXT);
  });
});

describe("a library of a later version", () => {
  test("is left alone, and the reader told", async () => {
    const { name, clip } = await aLaterLibrary();
    const database = open(new LibraryDatabase(name));
    for (const attempt of [readClip(database, clip.id), keepClip(database, aClip())]) {
      const error = await attempt.then(
        () => null,
        (reason) => reason,
      );
      expect(libraryFailure(error)).toEqual({ kind: "extensionUpdated" });
    }
    database.close();
    const later = open(new Dexie(name));
    await later.open();
    expect(later.verno).toBe(VERSION + 1);
    expect(await later.table("bodies").toArray()).toMatchObject([{ textContent: TEXT }]);
  });
});

async function aLaterLibrary() {
  const name = `test-${crypto.randomUUID()}`;
  const database = open(new LibraryDatabase(name));
  const clip = aClip({ textContent: TEXT });
  await keepClip(database, clip);
  database.close();
  const upgrading = indexedDB.open(name, (VERSION + 1) * 10);
  await new Promise((resolve) => {
    upgrading.onupgradeneeded = () => upgrading.result.createObjectStore("loans");
    upgrading.onsuccess = resolve;
  });
  upgrading.result.close();
  return { name, clip };
}
