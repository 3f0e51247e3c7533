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

test("a clip whose text is lost is told, and stays", async () => {
  const { database, ids } = await aLibrary();
  await database.bodies.delete(ids[0] ?? "");
  await rebuildLibrary(database, pace);
  expect(await checkLibrary(database, pace)).toMatchObject({ clips: 3, faults: { bodiless: 1 } });
});
