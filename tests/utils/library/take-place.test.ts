import { expect, test } from "vitest";
import { keepClip, readClip, saveClips } from "@/utils/library/save";
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
  await takePlace(database, "1", { by: "2", isNew: true });
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

const times = (year: number) => ({ clippedAt: `${year}-01-01T00:00:00.000Z` });

test.each([
  ["was there before", 2020, false, []],
  ["has earlier texts", 2020, true, [2021]],
  ["has one of the same time", 2021, true, [2021]],
])("a clip that %s keeps its time", async (_what, year, isNew, earlier) => {
  const database = anEmptyLibrary();
  const list = newClip({ url: "https://short.example/1" }, { id: "1", ...times(year) });
  const { article } = newClip({ textContent: "旧" });
  const history = earlier.map((one) => ({ ...times(one), article, pages: 1, contentHash: "" }));
  await saveClips(database, [list, newClip({}, { id: "2", ...times(2022), history })]);
  await takePlace(database, "1", { by: "2", isNew });
  const renewed = newClip({ textContent: "新" }, { id: "3", ...times(2023) });
  expect(await keepClip(database, renewed)).toBe("2");
  const clip = await readClip(database, "2");
  expect(clip?.history.map(({ clippedAt }) => clippedAt)).toEqual(
    [...earlier, 2022].map((one) => times(one).clippedAt),
  );
});
