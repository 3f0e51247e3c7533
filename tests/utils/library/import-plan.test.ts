import { expect, test } from "vitest";
import type { Clip } from "@/utils/clip/clip";
import { hashOf } from "@/utils/clip/receipt";
import { tagClips } from "@/utils/library/edit";
import { importClips, LibraryChangedError, previewImport } from "@/utils/library/import-clips";
import { keepClip, readClip, saveClips } from "@/utils/library/save";
import { newClip } from "../export/clips";
import { anEmptyLibrary } from "./library";

const id = (index: number) => `0198c0de-0000-7000-8000-${String(index).padStart(12, "0")}`;
const LATER = "2027-01-01T00:00:00.000Z";
const incoming = (...clips: Clip[]) => ({
  clips: clips.map((clip) => ({ clip, changedAt: LATER })),
  records: [],
});
const address = (index: number, clip: Partial<Clip> = {}) =>
  newClip({ content: "", textContent: "", length: 0 }, { id: id(index), ...clip });

test("a page that is in the library learns tags, note and favourite, and keeps its text and id", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [newClip({}, { id: id(1), tags: ["a"], state: "read" })]);
  const file = incoming(
    address(2, { tags: ["A", "b"], favourite: true, note: "n", state: "archived" }),
  );
  expect(await previewImport(database, file, "merge")).toEqual({
    added: 0,
    merged: 1,
    reverted: 0,
    unchanged: 0,
    joined: 0,
    withoutText: 0,
    deleted: 0,
  });
  await importClips(database, file, "merge");
  expect(await readClip(database, id(1))).toMatchObject({
    tags: ["a", "b"],
    note: "n",
    favourite: true,
    state: "read",
    article: { textContent: "文" },
  });
  expect(await readClip(database, id(2))).toBeNull();
});

test("an address gets the text that a file brings, and clipping its page too", async () => {
  const database = anEmptyLibrary();
  await importClips(database, incoming(address(1, { tags: ["a"] })), "merge");
  expect(
    await previewImport(database, incoming(newClip({}, { id: id(2) })), "merge"),
  ).toMatchObject({ merged: 1 });
  const kept = await keepClip(database, newClip({}, { id: id(3), clippedAt: LATER }));
  expect(kept).toBe(id(1));
  expect(await readClip(database, id(1))).toMatchObject({
    tags: ["a"],
    history: [],
    article: { textContent: "文" },
  });
});

test("an address learns its title, writer and day, and gives them to a text that has none", async () => {
  const database = anEmptyLibrary();
  const bare = { content: "", textContent: "", length: 0 };
  const facts = { title: "甲", byline: "王甲", publishedTime: "2018-04-14" };
  await importClips(database, incoming(newClip({ ...bare, title: "" }, { id: id(1) })), "merge");
  const list = incoming(newClip({ ...bare, ...facts }, { id: id(2) }));
  expect(await importClips(database, list, "merge")).toMatchObject({ merged: 1 });
  expect((await readClip(database, id(1)))?.article).toMatchObject(facts);
  expect(await importClips(database, list, "merge")).toMatchObject({ unchanged: 1 });
  const text = incoming(newClip({ title: "乙", byline: "" }, { id: id(3) }));
  await importClips(database, text, "merge");
  expect((await readClip(database, id(1)))?.article).toMatchObject({
    ...facts,
    title: "乙",
    textContent: "文",
  });
});

test.each([
  ["mine", "theirs", "mine\n\ntheirs"],
  ["mine and theirs", "theirs", "mine and theirs"],
  ["mine", "theirs and mine", "theirs and mine"],
  ["", "theirs", "theirs"],
  ["mine", "", "mine"],
])("of the notes %j and %j becomes %j", async (mine, theirs, note) => {
  const database = anEmptyLibrary();
  await saveClips(database, [newClip({}, { id: id(1), note: mine })]);
  const file = incoming(address(2, { note: theirs }));
  await importClips(database, file, "merge");
  expect((await readClip(database, id(1)))?.note).toBe(note);
  expect(await importClips(database, file, "merge")).toMatchObject({ unchanged: 1 });
});

test("the pictures of a text go to the clip that takes it", async () => {
  const database = anEmptyLibrary();
  await importClips(database, incoming(address(1)), "merge");
  const url = "https://img.example/a.jpg";
  const record = { clip: id(2), url, kind: "kept", hash: "0".repeat(64) };
  const file = {
    ...incoming(newClip({}, { id: id(2) })),
    records: [{ section: "pictures", record }],
  };
  await importClips(database, file, "merge");
  expect(await database.pictures.toArray()).toMatchObject([{ clip: id(1), url, kind: "wanted" }]);
});

test("pictures that came with texts come into the library with them, and not without", async () => {
  const database = anEmptyLibrary();
  const bytes = new Uint8Array(Buffer.from("GIF89a".padEnd(30, ".")));
  const hash = await hashOf(bytes);
  const url = "https://news.example/images/a.gif";
  const clip = newClip({ images: [{ url, alt: "", caption: "" }] }, { id: id(1) });
  const file = {
    ...incoming(clip),
    pictures: [{ clip: id(1), url, hash }],
    async *images() {
      yield { hash, bytes: new Blob([bytes]) };
    },
  };
  await importClips(database, file, "merge");
  expect(await database.pictures.toArray()).toEqual([{ clip: id(1), url, kind: "kept", hash }]);
  expect(await database.images.count()).toBe(1);

  const other = anEmptyLibrary();
  await saveClips(other, [newClip({}, { id: id(1) })], [LATER]);
  await importClips(other, file, "merge");
  expect(await other.pictures.count()).toBe(0);
  expect(await other.images.count()).toBe(0);
});

test("the same page twice in a file is one clip", async () => {
  const database = anEmptyLibrary();
  const file = incoming(
    address(1, { tags: ["a"] }),
    newClip({ url: "https://www.news.example/a.html?utm_source=x" }, { id: id(2), tags: ["b"] }),
  );
  expect(await importClips(database, file, "merge")).toMatchObject({
    added: 1,
    merged: 0,
    joined: 1,
  });
  expect(await database.clips.count()).toBe(1);
  expect(await readClip(database, id(1))).toMatchObject({
    tags: ["a", "b"],
    article: { textContent: "文" },
  });
});

test("a page that is in the library and twice in a file is one clip that stays as it is", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [newClip({}, { id: id(1) })]);
  const told = await importClips(database, incoming(address(2), address(3)), "merge");
  expect(told).toMatchObject({ added: 0, merged: 0, unchanged: 1, joined: 1 });
});

test("of one clip the later state counts", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [newClip({}, { id: id(1), note: "mine" })]);
  const earlier = {
    clips: [
      { clip: newClip({}, { id: id(1), note: "old" }), changedAt: "2020-01-01T00:00:00.000Z" },
    ],
    records: [],
  };
  expect(await importClips(database, earlier, "merge")).toMatchObject({ unchanged: 1 });
  expect((await readClip(database, id(1)))?.note).toBe("mine");
  const later = incoming(newClip({}, { id: id(1), note: "new" }));
  expect(await importClips(database, later, "merge")).toMatchObject({ merged: 1 });
  expect((await readClip(database, id(1)))?.note).toBe("new");
});

test("an old list that adds a tag does not make the clip old: an older backup still gives way", async () => {
  const database = anEmptyLibrary();
  await saveClips(database, [newClip({}, { id: id(1), note: "mine" })]);
  const at = (changedAt: string, clip: Clip) => ({ clips: [{ clip, changedAt }], records: [] });
  const list = at("2020-01-01T00:00:00.000Z", address(2, { tags: ["b"] }));
  expect(await importClips(database, list, "merge")).toMatchObject({ merged: 1 });
  const backup = at("2021-01-01T00:00:00.000Z", newClip({}, { id: id(1), note: "old" }));
  expect(await importClips(database, backup, "merge")).toMatchObject({ unchanged: 1 });
  expect(await readClip(database, id(1))).toMatchObject({ note: "mine", tags: ["b"] });
});

test("what an import brings is taken out of the trash, and joins a clip that is kept before", async () => {
  const database = anEmptyLibrary();
  const trashedAt = "2026-01-01T00:00:00.000Z";
  await saveClips(database, [newClip({}, { id: id(1), trashedAt })]);
  await importClips(database, incoming(address(2)), "merge");
  expect((await readClip(database, id(1)))?.trashedAt).toBeNull();
  await saveClips(database, [newClip({}, { id: id(1), trashedAt }), newClip({}, { id: id(3) })]);
  await importClips(database, incoming(address(4, { tags: ["b"] })), "merge");
  expect(await readClip(database, id(1))).toMatchObject({ trashedAt, tags: [] });
  expect(await readClip(database, id(3))).toMatchObject({ trashedAt: null, tags: ["b"] });
});

test("two entries that meet one clip by two of its addresses both count", async () => {
  const database = anEmptyLibrary();
  const pages = { url: "https://news.example/1", canonicalUrl: "https://news.example/a" };
  await saveClips(database, [newClip(pages, { id: id(1) })]);
  const byCanonical = newClip(
    { url: pages.canonicalUrl, canonicalUrl: pages.canonicalUrl },
    { id: id(2), tags: ["a"] },
  );
  const again = newClip(
    { url: "https://news.example/a?from=list", canonicalUrl: pages.canonicalUrl },
    { id: id(3), tags: ["b"] },
  );
  await importClips(database, incoming(byCanonical, again), "merge");
  expect((await readClip(database, id(1)))?.tags).toEqual(["a", "b"]);
});

test("a library that has changed since it was shown is not replaced", async () => {
  const database = anEmptyLibrary();
  const file = incoming(newClip({}, { id: id(1) }));
  await saveClips(database, [newClip({ url: "https://b.example/" }, { id: id(2) })]);
  const { known = new Set(), deleted } = await previewImport(database, file, "replace");
  expect(deleted).toBe(1);
  await saveClips(database, [newClip({ url: "https://c.example/" }, { id: id(3) })]);
  const importing = importClips(database, { ...file, known }, "replace");
  await expect(importing).rejects.toThrow(LibraryChangedError);
  expect(await database.clips.toCollection().primaryKeys()).toEqual([id(2), id(3)]);
  const now = await previewImport(database, file, "replace");
  await importClips(database, { ...file, known: now.known ?? known }, "replace");
  expect(await database.clips.toCollection().primaryKeys()).toEqual([id(1)]);
});

test.each([
  ["that lose what was done to them since", "2026-01-01T00:00:00.000Z", { merged: 0, reverted: 1 }],
  ["that the file knows better", LATER, { merged: 1, reverted: 0 }],
])("a replacement tells of clips %s", async (_, changedAt, changed) => {
  const database = anEmptyLibrary();
  const file = {
    clips: [1, 2].map((index) => ({ clip: newClip({}, { id: id(index) }), changedAt })),
    records: [],
  };
  await importClips(database, file, "replace");
  await tagClips(database, [id(1)], ["since"]);
  const more = { ...file, clips: [...file.clips, ...incoming(newClip({}, { id: id(3) })).clips] };
  const told = { added: 1, ...changed, unchanged: 1, deleted: 0 };
  expect(await previewImport(database, more, "replace")).toMatchObject(told);
  expect(await importClips(database, more, "replace")).toMatchObject(told);
  expect((await readClip(database, id(1)))?.tags).toEqual([]);
});

test("importing the same file twice changes nothing the second time", async () => {
  const database = anEmptyLibrary();
  const file = incoming(
    newClip({}, { id: id(1), tags: ["a"] }),
    newClip({ url: "https://b.example/", canonicalUrl: "https://b.example/" }, { id: id(2) }),
  );
  await importClips(database, file, "merge");
  const rows = await database.clips.toArray();
  expect(await importClips(database, file, "merge")).toMatchObject({
    added: 0,
    merged: 0,
    unchanged: 2,
  });
  expect(await database.clips.toArray()).toEqual(rows);
});

test("a file of very many clips is imported, new ones, known ones and those it repeats", async () => {
  const database = anEmptyLibrary();
  const pages = Array.from({ length: 700 }, (_, index) => {
    const url = `https://paper.example/many/${index}.html`;
    return newClip({ url, canonicalUrl: url }, { id: id(1000 + index) });
  });
  await importClips(database, incoming(...pages.slice(0, 300)), "merge");
  const again = pages.map((clip, index) => ({ ...clip, id: id(5000 + index), tags: ["again"] }));
  const told = await importClips(database, incoming(...pages, ...again), "merge");
  expect(told).toMatchObject({ added: 400, merged: 300, joined: 700, unchanged: 0 });
  expect(await database.clips.where("tags").equals("again").count()).toBe(700);
});

test("an import tells how far it is, and broken off it leaves the library as it was", async () => {
  const database = anEmptyLibrary();
  await keepClip(database, newClip({}, { id: id(1) }));
  const pages = Array.from({ length: 500 }, (_, index) => {
    const url = `https://paper.example/off/${index}.html`;
    return newClip({ url, canonicalUrl: url }, { id: id(1000 + index) });
  });
  const told: number[] = [];
  for (const mode of ["merge", "replace"] as const) {
    const controller = new AbortController();
    const importing = importClips(database, incoming(...pages), mode, {
      signal: controller.signal,
      onProgress: ({ clips, of }) => {
        told.push(clips, of);
        if (clips === 200) controller.abort();
      },
    });
    await expect(importing).rejects.toSatisfy((error) => error === controller.signal.reason);
    expect(await database.clips.toCollection().primaryKeys()).toEqual([id(1)]);
  }
  expect(told).toEqual([0, 500, 200, 500, 0, 500, 200, 500]);
});
