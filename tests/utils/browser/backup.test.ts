// @vitest-environment node
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { backupFile } from "@/utils/browser/backup";
import type { Setting } from "@/utils/browser/export-order";
import { readSettings, restoreSettings } from "@/utils/browser/settings";
import type { Clip } from "@/utils/clip/clip";
import { STATES } from "@/utils/clip/clip";
import { hashOf } from "@/utils/clip/receipt";
import { type Reading, readImport } from "@/utils/import/read-import";
import { DERIVED_TABLES, plainTables } from "@/utils/library/backup";
import { countsOf } from "@/utils/library/counts";
import {
  IMPORT_MODES,
  type ImportMode,
  importClips,
  previewImport,
} from "@/utils/library/import-clips";
import { clearStage, stageImages } from "@/utils/library/import-pictures";
import { countPictures } from "@/utils/library/pictures";
import { deleteClips } from "@/utils/library/purge";
import { saveClips } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { newClip } from "../export/clips";
import { anEmptyLibrary } from "../library/library";

async function backupOf(database: LibraryDatabase, settings: Setting[] = []): Promise<string> {
  let text = "";
  for await (const piece of backupFile(database, "2026-02-01T00:00:00.000Z", settings))
    text += piece;
  return text;
}

const read = (text: string): Promise<Reading> =>
  readImport([{ name: "backup.json", blob: new Blob([text]) }], {
    inert: new JSDOM().window.document.implementation.createHTMLDocument(""),
    parse: (html) => new JSDOM(html).window.document,
    newId: () => crypto.randomUUID(),
    now: "2026-02-01T00:00:00.000Z",
  });

/** Everything that is not derived, and what the counts say. */
async function contentOf(database: LibraryDatabase) {
  const content: Record<string, unknown> = {};
  for (const { name } of database.tables) {
    if (DERIVED_TABLES.has(name) && name !== "counts") continue;
    const records = await database.table(name).toArray();
    content[name] = await Promise.all(records.map(plain));
  }
  return content;
}

const plain = async (record: Record<string, unknown>) =>
  record.bytes instanceof Blob
    ? {
        ...record,
        bytes: [...new Uint8Array(await record.bytes.arrayBuffer())],
        type: record.bytes.type,
      }
    : record;

const id = (index: number) => `0198c0de-0000-7000-8000-${String(index).padStart(12, "0")}`;
const moment = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();

const text = fc.string({ unit: "binary", maxLength: 30 });
const tags = fc.uniqueArray(fc.constantFrom("本地", "x", "__proto__", "农业/合作社"), {
  maxLength: 3,
});

/** What a clip may hold: every field is set in some. */
const clip = fc.record({
  title: text,
  note: text,
  tags,
  state: fc.constantFrom(...STATES),
  favourite: fc.boolean(),
  isTrashed: fc.boolean(),
  versions: fc.nat(2),
  isSelection: fc.boolean(),
});
const clips: fc.Arbitrary<Clip[]> = fc.array(clip, { maxLength: 6 }).map((drafts) =>
  drafts.map(({ title, note, tags, state, favourite, isTrashed, versions, isSelection }, index) => {
    const url = `https://news.example/${index}.html`;
    const article = newClip({
      url,
      canonicalUrl: url,
      title,
      textContent: title,
      breadcrumb: [title],
      images: [
        { url: `https://news.example/${index}.gif`, alt: "", caption: "" },
        { url: `https://news.example/${index}.gif?2`, alt: "", caption: "" },
      ],
      previousArticle: { title, url },
      ...(!isSelection && {
        removed: [{ text: title, after: note, ...(isTrashed && { isBack: true }) }],
      }),
    }).article;
    return newClip(article, {
      id: id(index),
      clippedAt: moment(index),
      corrections: favourite ? { title: note } : {},
      tags,
      note,
      state,
      favourite,
      pages: versions + 1,
      contentHash: favourite ? "a".repeat(64) : "",
      isSelection,
      trashedAt: isTrashed ? moment(index) : null,
      history: Array.from({ length: versions }, (_, version) => ({
        clippedAt: moment(version),
        article,
        pages: version + 1,
        contentHash: "0".repeat(64),
      })),
    });
  }),
);

async function filled(given: Clip[]): Promise<LibraryDatabase> {
  const database = anEmptyLibrary();
  await saveClips(database, [...given, newClip({}, { id: id(99) })]);
  await deleteClips(database, [id(99)], new Date(Date.UTC(2026, 0, 2)));
  for (const [index, { id: clip }] of given.entries()) {
    const picture = Uint8Array.from("GIF89a".padEnd(30, "\xff"), (letter) => letter.charCodeAt(0));
    picture[10] = index % 2;
    const image = {
      hash: await hashOf(picture),
      bytes: new Blob([picture], { type: "image/gif" }),
    };
    const url = `https://news.example/${index}.gif`;
    const missed = { ...(index % 3 === 2 && { retryAt: moment(index) }), tries: 1 };
    await database.images.put(image);
    await database.pictures.bulkPut([
      { clip, url, kind: "kept", hash: image.hash },
      { clip, url: `${url}?2`, kind: "wanted", fault: "refused", ...missed },
    ]);
    await database.transaction("rw", database.tables, () => countPictures(database, clip));
  }
  return database;
}

test("a backup that is read back gives an equal library, whatever it holds", async () => {
  await fc.assert(
    fc.asyncProperty(
      clips,
      fc.constantFrom<ImportMode>("merge", "replace"),
      async (given, mode) => {
        const library = await filled(given);
        const reading = await read(await backupOf(library));
        expect(reading.faults).toEqual([]);
        const other = anEmptyLibrary();
        await importClips(other, reading, mode);
        expect(await contentOf(other)).toEqual(await contentOf(library));
        const unindexed = await other.unindexed.toCollection().primaryKeys();
        for (const { id } of given) expect(unindexed).toContain(id);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test("every table is in a backup, or known to be derived, or part of the clips", () => {
  const database = anEmptyLibrary();
  expect(plainTables(database)).toEqual(["images", "pictures", "searches", "tombstones"]);
});

test("settings are in it", async () => {
  await fakeBrowser.storage.local.set({ lastFormat: "epub" });
  const { records } = await read(await backupOf(anEmptyLibrary(), await readSettings()));
  expect(records).toEqual([
    { kind: "record", section: "settings", record: { name: "lastFormat", value: "epub" } },
  ]);
});

test("replacing leaves nothing of what was there", async () => {
  const backup = await backupOf(await filled([newClip({}, { id: id(1) })]));
  const library = await filled([
    newClip({ url: "https://b.example/" }, { id: id(2), tags: ["old"] }),
  ]);
  const reading = await read(backup);
  expect(await previewImport(library, reading, "replace")).toMatchObject({ added: 1, deleted: 1 });
  await importClips(library, reading, "replace");
  expect(await library.clips.toCollection().primaryKeys()).toEqual([id(1)]);
  expect(await library.counts.toArray()).toEqual(
    (await library.clips.toArray())
      .flatMap(countsOf)
      .sort()
      .map((name) => ({ name, count: 1 })),
  );
});

test("a file that was cut off says so, and gives what stands before the cut", async () => {
  const given = [1, 2, 3].map((n) => newClip({ title: `${n}` }, { id: id(n) }));
  const backup = await backupOf(await filled(given));
  for (const end of [
    backup.indexOf(`"id":"${id(3)}"`) + 60,
    backup.indexOf('],"images"'),
    backup.length - 12,
  ]) {
    const { clips, faults } = await read(backup.slice(0, end));
    expect(faults).toEqual([{ path: "backup.json", fault: "damaged" }]);
    expect(clips.length).toBe(end > backup.indexOf('],"images"') - 1 ? 3 : 2);
  }
});

test("a backup that another program has formatted anew is read", async () => {
  const library = await filled([1, 2].map((n) => newClip({ title: `${n}` }, { id: id(n) })));
  const backup: unknown = JSON.parse(await backupOf(library));
  for (const text of [JSON.stringify(backup), JSON.stringify(backup, null, 2)]) {
    const reading = await read(text);
    expect(reading.faults).toEqual([]);
    const other = anEmptyLibrary();
    await importClips(other, reading, "replace");
    expect(await contentOf(other)).toEqual(await contentOf(library));
  }
});

test("a record that lacks what a clip must have is counted and left out", async () => {
  const backup = await backupOf(await filled([newClip({}, { id: id(1) })]));
  const { clips, refused } = await read(
    backup.replace(/"clippedAt":"[^"]*"/, '"clippedAt":"soon"'),
  );
  expect(clips).toEqual([]);
  expect(refused.malformed).toBe(1);
});

test("a file of a later version is refused", async () => {
  const backup = await backupOf(anEmptyLibrary());
  expect((await read(backup.replace('"version":1', '"version":2'))).faults).toEqual([
    { path: "backup.json", fault: "newerVersion" },
  ]);
});

test("HTML in a backup is sanitised, and no key pollutes a prototype", async () => {
  const backup = await backupOf(await filled([newClip({ content: "<p>文</p>" }, { id: id(1) })]));
  const hostile = backup
    .replace("<p>文</p>", "<p>文<img src=x onerror=alert(1)><script>x()</script></p>")
    .replace('{"id":', '{"__proto__":{"polluted":true},"id":');
  const { clips } = await read(hostile);
  expect(clips[0]?.clip.article.content).toBe("<p>文<img></p>");
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(clips[0]?.clip).not.toHaveProperty("polluted");
});

test("an address in a backup leads to a page, or nowhere", async () => {
  const backup = await backupOf(await filled([newClip({ url: "" }, { id: id(1) })]));
  const hostile = backup.replace('"url":""', '"url":"javascript:alert(1)"');
  expect(hostile).not.toBe(backup);
  expect((await read(hostile)).clips[0]?.clip.article.url).toBe("");
});

test("an article in a backup has no fewer characters than none", async () => {
  const backup = await backupOf(await filled([newClip({ length: 12_345 }, { id: id(1) })]));
  const [clip] = (await read(backup.replace('"length":12345', '"length":-5'))).clips;
  expect(clip?.clip.article.length).toBe(1);
});

test("records and settings of a backup are of their kind, or left out", async () => {
  const good = {
    id: "1",
    savedAt: "2026-01-31T00:00:00.000Z",
    text: "文",
    view: "unread",
    tags: ["a"],
  };
  const records = [
    { section: "searches", record: good },
    { section: "searches", record: { ...good, id: "2", view: "nowhere" } },
    { section: "searches", record: { ...good, id: "3", tags: "a" } },
    { section: "searches", record: { ...good, id: "4", text: 5, name: {}, tags: [5, "a"] } },
    { section: "tombstones", record: { id: "5", deletedAt: {} } },
    { section: "settings", record: { name: "backupRhythm", value: "hourly" } },
    { section: "settings", record: { name: "lastFormat", value: "epub" } },
    { section: "settings", record: { name: "lastBackup", value: "2026-01-31T00:00:00.000Z" } },
    {
      section: "settings",
      record: { name: "exportPreferences", value: { fileName: 5, markdown: "word", vault: "v" } },
    },
  ];
  const library = anEmptyLibrary();
  await importClips(library, { clips: [], records }, "merge");
  expect(await library.searches.toArray()).toEqual([good, { ...good, id: "4", text: "" }]);
  expect(await library.tombstones.count()).toBe(0);
  await restoreSettings(records);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({
    lastFormat: "epub",
    exportPreferences: { vault: "v" },
  });
});

test("an import that fails leaves the library as it was", async () => {
  const library = await filled([newClip({}, { id: id(1) })]);
  const before = await contentOf(library);
  const reading = await read(await backupOf(await filled([newClip({}, { id: id(2) })])));
  const [whole] = reading.clips;
  // No database holds functions.
  const clip = { ...newClip({}, { id: id(3) }), note: (() => {}) as unknown as string };
  const broken = { ...reading, clips: [...(whole ? [whole] : []), { clip, changedAt: "" }] };
  await expect(importClips(library, broken, "replace")).rejects.toThrow();
  expect(await contentOf(library)).toEqual(before);
});

test("pictures that came before an import failed are gone with it", async () => {
  const library = await filled([newClip({}, { id: id(1) })]);
  const before = await contentOf(library);
  const other = await filled([newClip({}, { id: id(2) }), newClip({}, { id: id(3) })]);
  const reading = await read(await backupOf(other));
  const seen: number[] = [];
  async function* cutOff() {
    for await (const image of reading.images()) {
      yield image;
      yield { ...image, hash: "not its own" };
    }
    throw new DOMException("The file has changed.", "NotReadableError");
  }
  for (const mode of IMPORT_MODES) {
    const importing = importClips(library, { ...reading, images: cutOff }, mode, {
      onProgress: ({ pictures }) => seen.push(pictures),
    });
    await expect(importing).rejects.toThrow("The file has changed.");
    expect(await contentOf(library)).toEqual(before);
  }
  expect(seen.slice(0, 4)).toEqual([1, 2, 3, 4]);
});

test("a replacement keeps pictures that the file names and does not hold, and fetches what is nowhere", async () => {
  const library = await filled([1, 2].map((n) => newClip({ title: `${n}` }, { id: id(n) })));
  const reading = await read(await backupOf(library));
  const nothing = async function* () {};
  await importClips(library, { ...reading, images: nothing }, "replace");
  expect(await library.images.count()).toBe(2);
  const other = anEmptyLibrary();
  await importClips(other, { ...reading, images: nothing }, "replace");
  const wanted = (await other.pictures.toArray()).filter(({ kind }) => kind === "wanted");
  expect(wanted.map(({ url }) => url)).toContain("https://news.example/0.gif");
});

test("pictures of an import that was broken off are cleared away", async () => {
  const library = await filled([newClip({}, { id: id(1) })]);
  const before = await contentOf(library);
  const more = await filled([1, 2].map((n) => newClip({ title: `${n}` }, { id: id(n) })));
  const reading = await read(await backupOf(more));
  await stageImages(library, reading.images(), () => {});
  expect(await library.images.count()).toBe(2);
  await clearStage(library);
  expect(await contentOf(library)).toEqual(before);
});

test("pictures in a backup are what they say, or left out with all that would show them", async () => {
  const library = await filled([newClip({}, { id: id(1) })]);
  const backup = await backupOf(library);
  const other = anEmptyLibrary();
  await importClips(other, await read(backup.replace('"$bytes":"R0lG', '"$bytes":"PHN2')), "merge");
  expect(await other.clips.count()).toBe(1);
  expect(await other.images.count()).toBe(0);
  expect(await other.pictures.where("hash").above("").count()).toBe(0);
});
