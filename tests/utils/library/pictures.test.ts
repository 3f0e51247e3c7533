// @vitest-environment node
import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";
import type { Article } from "@/utils/article/article";
import { isIncomplete } from "@/utils/clip/is-incomplete";
import { hashOf } from "@/utils/clip/receipt";
import { trashClips } from "@/utils/library/edit";
import { pictureFiles, pictureNamesIn } from "@/utils/library/picture-files";
import { keepPicture, missingPictures, missPicture, readPictures } from "@/utils/library/pictures";
import { emptyTrash } from "@/utils/library/purge";
import { keepClip, readClip } from "@/utils/library/save";
import { LibraryDatabase } from "@/utils/library/schema";
import { aClip } from "../clip/articles";
import { declareEarlier } from "./earlier-schemas";
import { anEmptyLibrary } from "./library";

const ONE = "https://pictures.example/1.jpg";
const TWO = "https://pictures.example/2.jpg";

const showing = (...urls: string[]): Partial<Article> => ({
  content: `<p>Text.</p>${urls.map((url) => `<img src="${url}">`).join("")}`,
  images: urls.map((url) => ({ url, alt: "", caption: "" })),
});

async function anImage(...bytes: number[]) {
  const content = Uint8Array.from(bytes);
  return {
    hash: await hashOf(content),
    bytes: new Blob([content], { type: "image/png" }),
  };
}

const receipt = async (database: LibraryDatabase, id: string) =>
  (await database.clips.get(id))?.receipt;

describe("pictures of clips", () => {
  test("that failed are wanted anew, and counted so, when the page is clipped again", async () => {
    const database = anEmptyLibrary();
    const clip = aClip(showing(ONE));
    await keepClip(database, clip);
    await missPicture(database, { clip: clip.id, url: ONE }, { fault: "refused", tries: 1 });
    await keepClip(database, { ...clip, id: "another" });
    expect(await receipt(database, clip.id)).toMatchObject({ pictures: 1, kept: 0, missing: 0 });
  });

  test("are waited for from the moment that the clip is kept", async () => {
    const database = anEmptyLibrary();
    const clip = aClip(showing(ONE, TWO, ONE));
    await keepClip(database, clip);
    expect(await receipt(database, clip.id)).toEqual({
      paragraphs: 1,
      pages: 1,
      pictures: 2,
      kept: 0,
      missing: 0,
    });
    expect(await database.pictures.where("retryAt").belowOrEqual(clip.clippedAt).count()).toBe(2);
  });

  test("are counted as they come and as they fail", async () => {
    const database = anEmptyLibrary();
    const clip = aClip(showing(ONE, TWO));
    await keepClip(database, clip);
    await keepPicture(database, { clip: clip.id, url: ONE }, await anImage(1));
    await missPicture(database, { clip: clip.id, url: TWO }, { fault: "refused", tries: 1 });
    expect(await receipt(database, clip.id)).toMatchObject({ pictures: 2, kept: 1, missing: 1 });
    expect(await missingPictures(database, clip.id)).toEqual([{ url: TWO, fault: "refused" }]);
    const row = await database.clips.get(clip.id);
    expect(row && isIncomplete(row)).toBe(true);
    await keepPicture(database, { clip: clip.id, url: TWO }, await anImage(2));
    expect(await receipt(database, clip.id)).toMatchObject({ kept: 2, missing: 0 });
    expect([...(await readPictures(database, clip.id)).keys()]).toEqual([ONE, TWO]);
  });

  test("that are kept are not fetched again when the page is clipped again", async () => {
    const database = anEmptyLibrary();
    const first = aClip(showing(ONE));
    await keepClip(database, first);
    await keepPicture(database, { clip: first.id, url: ONE }, await anImage(1));
    await keepClip(database, aClip({ url: first.article.url, ...showing(ONE, TWO) }));
    expect(await receipt(database, first.id)).toMatchObject({ pictures: 2, kept: 1, missing: 0 });
    const waiting = await database.pictures.where("retryAt").above("").toArray();
    expect(waiting.map(({ url }) => url)).toEqual([TWO]);
  });

  test("are stored once for all clips, and go with the last of them", async () => {
    const database = anEmptyLibrary();
    const clips = [aClip(showing(ONE)), aClip(showing(TWO))];
    for (const clip of clips) await keepClip(database, clip);
    for (const [clip, url] of [
      [clips[0]?.id ?? "", ONE],
      [clips[1]?.id ?? "", TWO],
    ] as const) {
      await keepPicture(database, { clip, url }, await anImage(7));
    }
    expect(await database.images.count()).toBe(1);
    for (const [index, left] of [1, 0].entries()) {
      const id = clips[index]?.id ?? "";
      await trashClips(database, [id], new Date().toISOString());
      expect(await database.images.count()).toBe(1);
      await emptyTrash(database, [id], new Date());
      expect(await database.images.count()).toBe(left);
      expect(await database.pictures.count()).toBe(left);
    }
  });

  test("that come when the clip is gone are not kept", async () => {
    const database = anEmptyLibrary();
    const clip = aClip(showing(ONE));
    await keepClip(database, clip);
    await trashClips(database, [clip.id], new Date().toISOString());
    await emptyTrash(database, [clip.id], new Date());
    await keepPicture(database, { clip: clip.id, url: ONE }, await anImage(1));
    expect(await database.images.count()).toBe(0);
    expect(await database.pictures.count()).toBe(0);
  });
});

test("a library of version 4 keeps its clips, and its index is made anew", async () => {
  const library = anEmptyLibrary();
  const clip = aClip(showing(ONE));
  await keepClip(library, clip);
  await keepClip(library, aClip({ url: clip.article.url, textContent: "Changed." }));
  const kept = await readClip(library, clip.id);
  const { receipt: _receipt, ...row } = (await library.clips.get(clip.id)) ?? {};
  const { contentHash: _hash, ...body } = (await library.bodies.get(clip.id)) ?? {};
  const [revision] = await library.revisions.toArray();

  const { name } = anEmptyLibrary();
  const older = new Dexie(name);
  declareEarlier(older, 4);
  await older.table("clips").add(row);
  await older.table("bodies").add(body);
  const { id, clippedAt, article } = revision ?? {};
  await older.table("revisions").add({ id, clippedAt, article });
  await older.table("manifests").put({ version: 1, segments: [] }, "manifest");
  older.close();

  const upgraded = new LibraryDatabase(name);
  expect(await readClip(upgraded, clip.id)).toEqual(kept);
  expect(await upgraded.unindexed.toCollection().primaryKeys()).toEqual([clip.id]);
  expect(await upgraded.manifests.count()).toBe(0);
  const stored = await upgraded.clips.get(clip.id);
  expect(stored && isIncomplete(stored)).toBe(false);
  await keepClip(upgraded, aClip({ url: clip.article.url, ...showing(ONE, TWO) }));
  expect(await receipt(upgraded, clip.id)).toMatchObject({ pictures: 2, kept: 0 });
  upgraded.close();
});

test("pictures of some clips are files of one name each, whoever shows them", async () => {
  const database = anEmptyLibrary();
  const clips = [aClip(showing(ONE)), aClip(showing(ONE, TWO)), aClip(showing(TWO))];
  for (const clip of clips) await keepClip(database, clip);
  const [first = "", second = "", third = ""] = clips.map(({ id }) => id);
  await keepPicture(database, { clip: first, url: ONE }, await anImage(1));
  await keepPicture(database, { clip: second, url: ONE }, await anImage(1));
  await keepPicture(database, { clip: third, url: TWO }, await anImage(2));
  const files = await Array.fromAsync(pictureFiles(database, [first, second]));
  const names = await pictureNamesIn(database)(clips[1] ?? aClip());
  expect(files).toEqual([{ name: names.get(ONE), bytes: Uint8Array.of(1) }]);
  expect(files[0]?.name).toMatch(/^images\/[\da-f]{24}\.png$/);
  expect([...names.keys()]).toEqual([ONE]);
});
