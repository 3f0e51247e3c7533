import { expect, test } from "vitest";
import { readClip, saveClips } from "@/utils/library/save";
import { takePlace } from "@/utils/library/take-place";
import { newClip } from "../export/clips";
import { anEmptyLibrary } from "./library";

test("what was said of an address goes over to the page that it led to", async () => {
  const database = anEmptyLibrary();
  const earlier = "2020-01-01T00:00:00.000Z";
  const list = newClip(
    { url: "https://short.example/1", content: "", textContent: "", length: 0 },
    { id: "1", tags: ["a"], note: "n", state: "read", favourite: true, clippedAt: earlier },
  );
  const page = newClip({}, { id: "2", tags: ["b"], note: "m" });
  await saveClips(database, [list, page]);
  await takePlace(database, "1", "2");
  expect(await readClip(database, "2")).toMatchObject({
    tags: ["b", "a"],
    note: "m\n\nn",
    state: "read",
    favourite: true,
    clippedAt: earlier,
    article: { textContent: "文" },
  });
  expect((await readClip(database, "1"))?.trashedAt).not.toBeNull();
});
