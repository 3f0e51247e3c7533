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

test.each([
  ["渡船", "text", "今天的[渡船]。"],
  ["冬天", "note", "留到[冬天]再读"],
  ["林晓", "byline", "[林晓]"],
  ["author:林", "a field", "[林]晓"],
  ["section:本地", "section", "首页 › [本地]新闻"],
  ["旧题", "only the title", "今天的渡船。"],
  ["周末", "only a tag", "今天的渡船。"],
  ["渡船 冬天 林晓", "the first of several", "今天的[渡船]。"],
  ["旧题 冬天", "what the row does not show", "留到[冬天]再读"],
  ["tag:周末", "no word", "今天的渡船。"],
])("tells why %s found it: %s", async (asked, _where, expected) => {
  const database = anEmptyLibrary();
  const clip = aClip(
    {
      title: "旧题",
      textContent: "今天的渡船。",
      byline: "林晓",
      breadcrumb: ["首页", "本地新闻"],
      siteName: "北岸新闻网",
    },
    { note: "留到冬天再读", tags: ["周末"] },
  );
  await saveClips(database, [clip]);
  const hits = await readHitTexts(database, [clip.id], parseQuery(asked) as Query);
  const { text, marks } = hits.get(clip.id)!.snippet;
  const [mark] = marks;
  const shown = mark
    ? `${text.slice(0, mark.start)}[${text.slice(mark.start, mark.end)}]${text.slice(mark.end)}`
    : text;
  expect(shown).toBe(expected);
});

test("marks the site and the tags where the row shows them", async () => {
  const database = anEmptyLibrary();
  const clip = aClip({ siteName: "北岸新闻网" }, { tags: ["a", "新闻"] });
  await saveClips(database, [clip]);
  const asked = async (text: string) =>
    (await readHitTexts(database, [clip.id], parseQuery(text) as Query)).get(clip.id);
  expect(await asked("新闻")).toMatchObject({
    siteMarks: [{ start: 2, end: 4 }],
    tagMarks: [{ start: 3, end: 5 }],
  });
  expect(await asked("site:北岸")).toMatchObject({
    siteMarks: [{ start: 0, end: 2 }],
    tagMarks: [],
  });
});
