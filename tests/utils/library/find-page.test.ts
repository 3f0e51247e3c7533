import { expect, test } from "vitest";
import { findPage, isTitleOfTab } from "@/utils/library/find-page";
import { saveClips } from "@/utils/library/save";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

test.each([
  ["Lamps on the river", "Lamps on the river - The Post", true],
  ["河道整治三年", "河道整治三年_环境_城南时报", true],
  ["河道整治三年", "河道整治三年（图）", true],
  ["河道整治三年", "河道整治三年丨城南时报", true],
  ["河道整治", "河道整治三年", false],
  ["Lamps", "Lamps on the river", false],
  ["", "The Post", false],
])("%j is the headline of a tab called %j: %j", (headline, tab, isSame) => {
  expect(isTitleOfTab(headline, tab)).toBe(isSame);
});

test("a tab at the canonical address is known by a title that goes on with the site", async () => {
  const database = anEmptyLibrary();
  const canonicalUrl = "https://www.paper.example/a";
  await saveClips(database, [
    aClip({ url: "https://m.paper.example/a", canonicalUrl, title: "Lamps" }, { id: "lamps" }),
  ]);
  const tab = { url: canonicalUrl, canonicalUrl, title: "Lamps | The Paper" };
  expect((await findPage(database, tab, isTitleOfTab))?.id).toBe("lamps");
  expect(await findPage(database, tab)).toBeNull();
});
