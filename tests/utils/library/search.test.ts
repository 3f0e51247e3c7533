import { Dexie } from "dexie";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  correctClip,
  setState,
  tagClips,
  trashClips,
  undoEdit,
  untagClips,
  writeNote,
} from "@/utils/library/edit";
import { resetIndex } from "@/utils/library/index-storage";
import { checkIndex, keepIndex } from "@/utils/library/keep-index";
import { deleteClips } from "@/utils/library/purge";
import { toRecords } from "@/utils/library/records";
import { readClip, saveClips } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { searchIds } from "@/utils/library/search";
import { readForIndex } from "@/utils/library/search-facts";
import { EMPTY_MANIFEST } from "@/utils/search/index/manifest";
import { matches, searchedClip } from "@/utils/search/match";
import { aClip } from "../clip/articles";
import { aQuery } from "../search/words";
import { declareEarlier } from "./earlier-schemas";
import { anEmptyLibrary } from "./library";

const pace = () => undefined;
const everything = { tail: 0 };
const TRASHED = "2026-02-01T00:00:00.000Z";
const FLAWLESS = { missing: [], orphaned: [], doubled: [], wrong: [] };

async function hits(database: LibraryDatabase, query: string, view = "all" as const) {
  const found: string[] = [];
  for await (const ids of searchIds(database, { view, tags: [] }, query)) found.push(...ids);
  return found;
}

/** What a search must find, by looking at every clip. */
async function scan(database: LibraryDatabase, text: string): Promise<string[]> {
  const query = aQuery(text);
  const ids = await database.clips
    .where("[trashed+clippedAt]")
    .between([0, ""], [0, "\uffff"])
    .primaryKeys();
  const clips = await readForIndex(database, ids);
  return clips
    .filter((clip) => matches(query, searchedClip(clip.facts, clip.text)))
    .map(({ id }) => id);
}

describe("an indexed library", () => {
  test("finds through text, facts and tags, and forgets what has changed", async () => {
    const database = anEmptyLibrary();
    const clip = aClip(
      { title: "河道整治三年", textContent: "最后一片瓦屋顶" },
      { tags: ["周末"] },
    );
    await saveClips(database, [clip, aClip({ title: "Other" })]);
    await keepIndex(database, pace, undefined, everything);
    expect(await database.unindexed.count()).toBe(0);
    for (const query of ["整治", "瓦屋顶", "周末", "河 tag:周末", "title:整治三年"]) {
      expect(await hits(database, query), query).toEqual([clip.id]);
    }
    await correctClip(database, clip.id, { title: "Renamed" });
    await untagClips(database, [clip.id], ["周末"]);
    expect(await hits(database, "renamed")).toEqual([clip.id]);
    expect(await hits(database, "周末")).toEqual([]);
    await keepIndex(database, pace, undefined, everything);
    expect(await hits(database, "renamed")).toEqual([clip.id]);
    await deleteClips(database, [clip.id], new Date());
    expect(await hits(database, "renamed")).toEqual([]);
    expect(await checkIndex(database, pace)).toEqual(FLAWLESS);
  });

  test("finds a tag that is still being typed, and of one that is there nothing else", async () => {
    const database = anEmptyLibrary();
    const [slow, slower, deep] = [
      aClip({}, { tags: ["slow"] }),
      aClip({}, { tags: ["slow news"] }),
      aClip({}, { tags: ["slow/food"] }),
    ];
    await saveClips(database, [slow, slower, deep]);
    for (let round = 0; round < 2; round += 1) {
      expect(await hits(database, "tag:sl")).toEqual([deep.id, slower.id, slow.id]);
      expect(await hits(database, "tag:slow")).toEqual([deep.id, slow.id]);
      expect(await hits(database, "tag:slow/")).toEqual([deep.id]);
      expect(await hits(database, 'tag:"sl"')).toEqual([]);
      expect(await hits(database, "-tag:sl")).toHaveLength(3);
      await keepIndex(database, pace, undefined, everything);
    }
  });

  test("shows hits in the title first, then the newer ones", async () => {
    const database = anEmptyLibrary();
    const [a, b, c, d] = [
      aClip({ title: "The ferry" }),
      aClip({ title: "Other", textContent: "a ferry" }),
      aClip({ title: "Ferry news" }),
      aClip({ title: "Another", textContent: "the ferries and a ferry" }),
    ];
    await saveClips(database, [a, b, c, d]);
    const ranked = [c.id, a.id, d.id, b.id];
    expect(await hits(database, "ferry")).toEqual(ranked);
    await keepIndex(database, pace, undefined, everything);
    expect(await hits(database, "ferry")).toEqual(ranked);
    const e = aClip({ title: "Ferry again" });
    await saveClips(database, [e]);
    expect(await hits(database, "ferry")).toEqual([e.id, ...ranked]);
  });

  test("leaves a small tail unindexed, and tags, states and the trash unindex nothing", async () => {
    const database = anEmptyLibrary();
    const clips = Array.from({ length: 70 }, () => aClip({}, { tags: ["a"] }));
    const ids = clips.map(({ id }) => id);
    await saveClips(database, clips);
    await keepIndex(database, pace);
    expect(await database.unindexed.count()).toBe(6);
    const before = await tagClips(database, ids, ["b"]);
    await setState(database, ids, "archived");
    await undoEdit(database, before);
    await trashClips(database, ids.slice(0, 60), TRASHED);
    expect(await database.unindexed.count()).toBe(6);
    expect(await hits(database, "short is:archived")).toHaveLength(10);
    expect(await hits(database, "b")).toHaveLength(0);
  });

  test("is searched by what cannot be read as by nothing", async () => {
    const database = anEmptyLibrary();
    await saveClips(database, [aClip()]);
    expect(await hits(database, "before:soon")).toEqual([]);
  });

  test("survives a rebuild without losing a clip", async () => {
    const database = anEmptyLibrary();
    const clips = Array.from({ length: 5 }, () => aClip({ textContent: "一座城市" }));
    await saveClips(database, clips);
    await keepIndex(database, pace, undefined, everything);
    await resetIndex(database);
    expect(await hits(database, "城市")).toHaveLength(5);
    await keepIndex(database, pace, undefined, everything);
    expect(await database.parts.count()).toBeGreaterThan(0);
    expect(await hits(database, "城市")).toHaveLength(5);
    expect(await readClip(database, clips[0]?.id ?? "")).toEqual(clips[0]);
  });

  test("begins anew when another page has merged segments meanwhile", async () => {
    const database = anEmptyLibrary();
    for (let round = 0; round < 6; round += 1) {
      await saveClips(database, [aClip({ textContent: `round ${round} 城市` })]);
      await keepIndex(database, pace, new AbortController().signal, everything);
    }
    const search = searchIds(database, { view: "all", tags: [] }, "城市");
    await resetIndex(database);
    const found: string[] = [];
    for await (const ids of search) found.push(...ids);
    expect(found).toHaveLength(6);
  });

  test("finds what a scan finds, after any edits", async () => {
    const WORDS = ["河道", "整治", "news", "new", "京", "本地"];
    const aWord = fc.constantFrom(...WORDS);
    const anEdit = fc.tuple(
      fc.constantFrom(
        "save",
        "save",
        "tag",
        "untag",
        "title",
        "note",
        "trash",
        "delete",
        "index",
        "index",
      ),
      fc.nat(9),
      aWord,
    );
    const aText = fc.tuple(
      fc.constantFrom("", "-"),
      aWord,
      fc.constantFrom("", ...WORDS),
      fc.constantFrom("", " tag:本地", " is:unread"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anEdit, { maxLength: 25 }),
        fc.array(aText, { minLength: 3, maxLength: 3 }),
        async (edits, texts) => {
          const database = anEmptyLibrary();
          for (const [kind, number, word] of edits) {
            const id = `clip-${number}`;
            if (kind === "save") {
              await saveClips(database, [
                aClip({ title: word, textContent: `${word}整治${word} ${word}` }, { id }),
              ]);
            } else if (kind === "tag") await tagClips(database, [id], [word]);
            else if (kind === "untag") await untagClips(database, [id], [word]);
            else if (kind === "title") await correctClip(database, id, { title: word });
            else if (kind === "note") await writeNote(database, id, word);
            else if (kind === "trash") await trashClips(database, [id], TRASHED);
            else if (kind === "delete") await deleteClips(database, [id], new Date());
            else await keepIndex(database, pace, undefined, everything);
          }
          for (const parts of texts) {
            const text = parts.join("");
            expect((await hits(database, text)).toSorted(), text).toEqual(
              (await scan(database, text)).toSorted(),
            );
          }
          expect(await checkIndex(database, pace)).toEqual(FLAWLESS);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});

/** The database as an earlier version made it. */
async function anEarlierLibrary(name: string, version: 1 | 2, clips: ReturnType<typeof aClip>[]) {
  const database = new Dexie(name);
  declareEarlier(database, version);
  const records = clips.map((clip) => toRecords(clip));
  await database.table("clips").bulkAdd(records.map(({ row }) => row));
  await database.table("bodies").bulkAdd(records.map(({ body }) => body));
  return database;
}

describe("a library of version 1", () => {
  test("is searched at once, and indexed when there is time", async () => {
    const { name } = anEmptyLibrary();
    const clips = [aClip({ textContent: "一座城市" }), aClip({ textContent: "a city" })];
    (await anEarlierLibrary(name, 1, clips)).close();
    const database = new LibraryDatabase(name);
    expect(await hits(database, "城市")).toEqual([clips[0]?.id]);
    await keepIndex(database, pace, undefined, everything);
    expect(await database.unindexed.count()).toBe(0);
    expect(await hits(database, "city")).toEqual([clips[1]?.id]);
    expect(await readClip(database, clips[0]?.id ?? "")).toEqual(clips[0]);
    database.close();
  });
});

describe("a library of version 2", () => {
  test("is indexed anew, because its index knows no traditional characters", async () => {
    const { name } = anEmptyLibrary();
    const clips = [aClip({ textContent: "環境整治" }), aClip({ textContent: "环境整治" })];
    const earlier = await anEarlierLibrary(name, 2, clips);
    const manifest = {
      ...EMPTY_MANIFEST,
      version: 7,
      next: 5,
      segments: [{ number: 4, documents: 2, postingBlocks: 1, directoryBlocks: 1, dead: [] }],
    };
    const part = { segment: 4, number: 0, bytes: new Uint8Array([1, 2, 3]) };
    await earlier.table("manifests").put(manifest, "manifest");
    for (const kind of ["postings", "directory", "documents"]) {
      await earlier.table("parts").put({ ...part, kind });
    }
    earlier.close();
    const database = new LibraryDatabase(name);
    const both = clips.map(({ id }) => id).reverse();
    expect(await hits(database, "整治")).toEqual(both);
    expect(await database.parts.count()).toBe(0);
    await keepIndex(database, pace, undefined, everything);
    expect(await hits(database, "環境")).toEqual(both);
    expect(await hits(database, "环境整治")).toEqual(both);
    expect(await checkIndex(database, pace)).toEqual(FLAWLESS);
    database.close();
  });
});
