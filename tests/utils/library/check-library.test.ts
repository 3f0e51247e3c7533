import { expect, test } from "vitest";
import { checkLibrary, rebuildLibrary } from "@/utils/library/check-library";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary, bothCounts } from "./library";

const pace = () => undefined;

async function aLibrary() {
  const database = anEmptyLibrary();
  const clips = [aClip({}, { tags: ["a/b"] }), aClip({}, { favourite: true }), aClip()];
  await saveClips(database, clips);
  return { database, ids: clips.map(({ id }) => id) };
}

const SOUND = { counts: 0, bodiless: 0, orphans: 0, index: 0 };

test("a library in order is found in order", async () => {
  const { database } = await aLibrary();
  expect(await checkLibrary(database, pace)).toEqual({ clips: 3, faults: SOUND });
});

test("every fault is found, and all that is derived is made anew", async () => {
  const { database, ids } = await aLibrary();
  const [first = ""] = ids;
  await database.counts.put({ name: "all", count: 7 });
  await database.counts.delete("branch:a");
  await database.clips.delete(first);
  expect(await checkLibrary(database, pace)).toEqual({
    clips: 2,
    faults: { counts: 5, bodiless: 0, orphans: 1, index: 0 },
  });
  await rebuildLibrary(database, pace);
  expect(await checkLibrary(database, pace)).toEqual({ clips: 2, faults: SOUND });
  const { stored, counted } = await bothCounts(database);
  expect(stored).toEqual(counted);
});

test("earlier versions, pictures and bytes that belong to no clip are found, and go", async () => {
  const { database, ids } = await aLibrary();
  const [kept = "", gone = ""] = ids;
  const { article } = aClip();
  const image = (hash: string) => ({ hash, bytes: new Blob(["x"]) });
  await database.images.bulkPut(["shown", "of the gone", "of nobody"].map(image));
  for (const [clip, hash] of [
    [kept, "shown"],
    [gone, "of the gone"],
  ] as const) {
    await database.pictures.put({ clip, url: "https://a.example/1.jpg", kind: "kept", hash });
    await database.revisions.put({ id: clip, clippedAt: "2026-01-01T00:00:00.000Z", article });
  }
  await database.clips.delete(gone);
  const { faults } = await checkLibrary(database, pace);
  // Its body, its version, its picture, and the bytes of nobody.
  expect(faults.orphans).toBe(4);
  await rebuildLibrary(database, pace);
  expect((await checkLibrary(database, pace)).faults).toEqual(SOUND);
  expect(await database.images.toCollection().primaryKeys()).toEqual(["shown"]);
  expect(await database.revisions.count()).toBe(1);
});

test("pictures of an import that is under way are no orphans, and stay", async () => {
  const { database } = await aLibrary();
  await database.images.put({ hash: "staged", bytes: new Blob(["x"]) });
  await database.pictures.put({ clip: "", url: "staged", kind: "kept", hash: "staged" });
  expect((await checkLibrary(database, pace)).faults).toEqual(SOUND);
  await rebuildLibrary(database, pace);
  expect(await database.images.count()).toBe(1);
  expect(await database.pictures.count()).toBe(1);
});

test("a clip whose text is lost is told, and stays", async () => {
  const { database, ids } = await aLibrary();
  await database.bodies.delete(ids[0] ?? "");
  await rebuildLibrary(database, pace);
  expect(await checkLibrary(database, pace)).toMatchObject({ clips: 3, faults: { bodiless: 1 } });
});
