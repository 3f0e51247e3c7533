import { expect, test } from "vitest";
import { correctClip } from "@/utils/library/edit";
import { readHitTexts } from "@/utils/library/hit-texts";
import { saveClips } from "@/utils/library/save";
import { parseQuery } from "@/utils/search/parse-query";
import type { Query } from "@/utils/search/query";
import { aClip } from "../clip/articles";
import { anEmptyLibrary } from "./library";

test("shows where the words stand, in the title as it is shown and in the text", async () => {
  const database = anEmptyLibrary();
  const clip = aClip({ title: "旧题", textContent: `${"开头。".repeat(80)}河道整治三年见效。` });
  await saveClips(database, [clip]);
  await correctClip(database, clip.id, { title: "整治之后" });
  const query = parseQuery("整治 三年") as Query;
  const hits = await readHitTexts(database, [clip.id, "gone"], query);
  expect([...hits.keys()]).toEqual([clip.id]);
  const { titleMarks, snippet } = hits.get(clip.id) ?? { titleMarks: [], snippet: null };
  expect(titleMarks).toEqual([{ start: 0, end: 2 }]);
  const marked = snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end));
  expect(marked).toEqual(["整治三年"]);
});
