import { expect, test } from "vitest";
import { contentHash } from "@/utils/clip/receipt";
import { movePart } from "@/utils/library/put-back";
import { keepClip, readClip } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary, bothCounts } from "./library";

const inert = document.implementation.createHTMLDocument("");
const REMOVED = [{ text: "Editor: A. B.", after: "A short text." }];

test("a text that was left out is put back, found by a search, and taken out again", async () => {
  const database = anEmptyLibrary();
  const clip = aClip({ removed: REMOVED }, { tags: ["a"] });
  await keepClip(database, clip);
  const before = await readClip(database, clip.id);
  expect(before?.article.removed).toEqual(REMOVED);
  expect((await database.clips.get(clip.id))?.article).not.toHaveProperty("removed");
  await database.unindexed.clear();

  const part = { id: clip.id, index: 0 };
  expect(await movePart(database, { ...part, to: "article" }, inert)).toBe(true);
  const changed = await readClip(database, clip.id);
  expect(changed?.article).toMatchObject({
    content: "<p>A short text.</p><p>Editor: A. B.</p>",
    textContent: "A short text.\nEditor: A. B.",
  });
  expect(changed?.contentHash).toBe(changed && (await contentHash(changed.article)));
  expect((await database.clips.get(clip.id))?.receipt?.paragraphs).toBe(2);
  expect(await database.unindexed.count()).toBe(1);
  expect(await movePart(database, { ...part, to: "article" }, inert)).toBe(false);

  expect(await movePart(database, { ...part, to: "removed" }, inert)).toBe(true);
  const again = await readClip(database, clip.id);
  expect(again?.article.content).toBe(before?.article.content);
  const { stored, counted } = await bothCounts(database);
  expect(stored).toEqual(counted);
});

test("a clip that is gone is not changed", async () => {
  const part = { id: "gone", index: 0, to: "article" } as const;
  expect(await movePart(anEmptyLibrary(), part, inert)).toBe(false);
});
