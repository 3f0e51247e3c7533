import { expect, test } from "vitest";
import { restoreVersion } from "@/utils/library/restore-version";
import { keepClip, readClip } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary, bothCounts } from "./library";

test("an earlier version comes back, and the later one waits in its place", async () => {
  const database = anEmptyLibrary();
  const first = aClip({ textContent: "One." }, { tags: ["a"], pages: 3, contentHash: "1" });
  await keepClip(database, first);
  const again = aClip({ url: first.article.url, textContent: "Two." });
  await keepClip(database, again);
  const before = await readClip(database, first.id);

  expect(await restoreVersion(database, first.id, first.clippedAt)).toBe(again.clippedAt);
  const restored = await readClip(database, first.id);
  expect(restored).toMatchObject({
    clippedAt: first.clippedAt,
    article: { textContent: "One." },
    pages: 3,
    contentHash: "1",
    tags: ["a"],
  });
  expect(restored?.history.map(({ article }) => article.textContent)).toEqual(["Two."]);

  expect(await restoreVersion(database, first.id, again.clippedAt)).toBe(first.clippedAt);
  expect(await readClip(database, first.id)).toEqual(before);
  const { stored, counted } = await bothCounts(database);
  expect(stored).toEqual(counted);
});

test("a version that is not there changes nothing", async () => {
  const database = anEmptyLibrary();
  const clip = aClip();
  await keepClip(database, clip);
  expect(await restoreVersion(database, clip.id, "2020-01-01T00:00:00.000Z")).toBeNull();
  expect(await readClip(database, clip.id)).toEqual(clip);
});
