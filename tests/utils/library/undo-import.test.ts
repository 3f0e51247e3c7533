import { expect, test } from "vitest";
import type { Clip } from "@/utils/clip/clip";
import { checkLibrary } from "@/utils/library/check-library";
import { correctClip, tagClips, writeNote } from "@/utils/library/edit";
import { importClips } from "@/utils/library/import-clips";
import { readClip, saveClips } from "@/utils/library/save";
import { undoImport } from "@/utils/library/undo-import";
import { newClip } from "../export/clips";
import { anEmptyLibrary } from "./library";

const id = (index: number) => `0198c0de-0000-7000-8000-${String(index).padStart(12, "0")}`;
const atOnce = async () => {};
const NOW = "2027-02-01T00:00:00.000Z";
const onPage = (page: number, clip: Partial<Clip>) =>
  newClip(
    { url: `https://example.org/${page}`, canonicalUrl: `https://example.org/${page}` },
    clip,
  );
const incoming = (...clips: Clip[]) => ({
  clips: clips.map((clip) => ({ clip, changedAt: "2027-01-01T00:00:00.000Z" })),
  records: [],
});

async function aLibraryWithImport() {
  const database = anEmptyLibrary();
  await saveClips(database, [onPage(1, { id: id(1), tags: ["mine"] })]);
  const file = incoming(
    onPage(1, { id: id(2), tags: ["theirs"], favourite: true, note: "read it" }),
    onPage(3, { id: id(3), tags: ["theirs"] }),
  );
  const { trace } = await importClips(database, file, "merge");
  if (!trace) throw new Error("A merge leaves a trace.");
  return { database, file, trace };
}

test("what an import added goes into the trash, and what it changed is as it was", async () => {
  const { database, trace } = await aLibraryWithImport();
  expect(await readClip(database, id(1))).toMatchObject({
    tags: ["mine", "theirs"],
    note: "read it",
  });
  await undoImport(database, trace, NOW);
  expect(await readClip(database, id(1))).toMatchObject({
    tags: ["mine"],
    favourite: false,
    note: "",
    trashedAt: null,
  });
  expect(await readClip(database, id(3))).toMatchObject({ trashedAt: NOW, tags: ["theirs"] });
  expect((await database.counts.toArray()).map(({ name }) => name)).not.toContain("tag:theirs");
  const { faults } = await checkLibrary(database, atOnce);
  expect(faults).toEqual({ counts: 0, bodiless: 0, orphans: 0, index: 0 });
});

test("what was done since the import stays", async () => {
  const { database, trace } = await aLibraryWithImport();
  await tagClips(database, [id(1), id(3)], ["later"]);
  await writeNote(database, id(1), "mine");
  await correctClip(database, id(1), { byline: "Ana Ruiz" });
  await undoImport(database, trace, NOW);
  expect(await readClip(database, id(1))).toMatchObject({
    tags: ["mine", "later"],
    favourite: false,
    note: "mine",
    corrections: { byline: "Ana Ruiz" },
  });
  expect(await readClip(database, id(3))).toMatchObject({ tags: ["theirs", "later"] });
});

test("the same file brings them back out of the trash", async () => {
  const { database, trace, file } = await aLibraryWithImport();
  await undoImport(database, trace, NOW);
  await importClips(database, file, "merge");
  expect(await readClip(database, id(3))).toMatchObject({ trashedAt: null });
  expect(await readClip(database, id(1))).toMatchObject({ tags: ["mine", "theirs"] });
});

test("a replacement leaves no trace: what gave way is gone", async () => {
  const database = anEmptyLibrary();
  expect(await importClips(database, incoming(onPage(1, { id: id(1) })), "replace")).toMatchObject({
    added: 1,
    trace: null,
  });
});

test("a text that gave way to a later one of the file is among the earlier versions", async () => {
  const database = anEmptyLibrary();
  const mine = onPage(1, { id: id(1) });
  await saveClips(database, [mine], ["2026-01-01T00:00:00.000Z"]);
  const { article } = onPage(1, {});
  const theirs = { ...article, textContent: "later", content: "<p>later</p>" };
  const file = incoming({ ...mine, article: theirs, clippedAt: "2026-12-01T00:00:00.000Z" });
  await importClips(database, file, "merge");
  expect(await readClip(database, id(1))).toMatchObject({
    article: { textContent: "later" },
    history: [{ article: { textContent: mine.article.textContent } }],
  });
});
