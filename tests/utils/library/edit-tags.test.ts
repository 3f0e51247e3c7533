import { expect, test } from "vitest";
import { countBranches, countTags } from "@/utils/library/counts";
import { dropTag, renameTag, undoTagEdit } from "@/utils/library/edit-tags";
import { listIds } from "@/utils/library/list";
import { saveClips } from "@/utils/library/save";
import { listSearches, saveSearch } from "@/utils/library/saved-searches";
import { withTagRenamed } from "@/utils/search/rename-in-query";
import { aClip } from "../clip/articles";
import { anEmptyLibrary, bothCounts } from "./library";

async function aLibrary(...tags: string[][]) {
  const database = anEmptyLibrary();
  const clips = tags.map((some) => aClip({}, { tags: some }));
  await saveClips(database, clips);
  const tagsNow = async () =>
    (await database.clips.bulkGet(clips.map(({ id }) => id))).map((row) => row?.tags);
  return { database, clips, tagsNow };
}

test("a tag is renamed with all below it, in the trash too, and back", async () => {
  const tags = [["农业", "x"], ["农业/水稻"], ["农业地区"]];
  const { database, clips, tagsNow } = await aLibrary(...tags);
  const edited = await renameTag(database, "农业", " 田野/农 ");
  expect(await tagsNow()).toEqual([["田野/农", "x"], ["田野/农/水稻"], ["农业地区"]]);
  expect(await countBranches(database)).toContainEqual({ tag: "田野", count: 2 });
  expect(await listIds(database, { view: "all", tags: ["田野"] })).toEqual(
    [clips[1]?.id, clips[0]?.id].sort().reverse(),
  );
  await undoTagEdit(database, edited);
  expect(await tagsNow()).toEqual(tags);
  const { stored, counted } = await bothCounts(database);
  expect(stored).toEqual(counted);
});

test("a name that is there already makes two tags one, and taking it back makes them two", async () => {
  const tags = [["craft", "Handwerk"], ["Handwerk"], ["craft"]];
  const { database, tagsNow } = await aLibrary(...tags);
  const edited = await renameTag(database, "Handwerk", "craft");
  expect(await tagsNow()).toEqual([["craft"], ["craft"], ["craft"]]);
  expect(await countTags(database)).toEqual([{ tag: "craft", count: 3 }]);
  await undoTagEdit(database, edited);
  expect(await tagsNow()).toEqual(tags);
});

test("letters may change their case, and a name that is none changes nothing", async () => {
  const { database, tagsNow } = await aLibrary(["Craft"]);
  await undoTagEdit(database, await renameTag(database, "Craft", "craft"));
  expect(await tagsNow()).toEqual([["Craft"]]);
  expect((await renameTag(database, "Craft", " / ")).rows).toEqual([]);
});

test("a name that differs only in case or width from one that is there is that one", async () => {
  const { database, tagsNow } = await aLibrary(["AI/robots"], ["ai"], ["ml"]);
  await renameTag(database, "ai", "ＡＩ");
  expect((await renameTag(database, "ml", "ai/Learning")).name).toBe("AI/Learning");
  expect(await tagsNow()).toEqual([["AI/robots"], ["AI"], ["AI/Learning"]]);
});

test.each([
  ['"tag:环境" x hashtag:环境 https://x.example/?tag:环境', "环境", "生态 水", null],
  ["tag:环境", "环境", "生态「新」", 'tag:"生态「新」"'],
  ["tag:环境", "环境", "“新”", "tag:「“新”」"],
  ['ＴＡＧ：环境／水 标签:"环境／水/河"', "环境", "生态", 'ＴＡＧ：生态/水 标签:"生态/水/河"'],
  ["-tag:环境“读书”", "环境", "生态", "-tag:生态“读书”"],
])("%s with %s called %s asks for the same", (query, tag, name, renamed) => {
  expect(withTagRenamed(query, tag, name)).toBe(renamed ?? query);
});

test("tags that become one are asked for once", async () => {
  const { database } = await aLibrary(["a"], ["b"]);
  await saveSearch(database, { id: "1", savedAt: "", view: "all", text: "", tags: ["a", "b"] });
  await renameTag(database, "a", "b");
  expect((await listSearches(database))[0]?.tags).toEqual(["b"]);
});

test("saved searches follow a tag to its new name, and back unless they were changed since", async () => {
  const { database } = await aLibrary(["环境/水"]);
  const search = (id: string, text: string, tags: string[]) =>
    saveSearch(database, { id, savedAt: id, view: "all", text, tags });
  await search("1", "整治 -标签：环境/水 tag:环境保护", ["环境", "环境/水", "x"]);
  await search("2", 'tag:"环境"', []);
  const edited = await renameTag(database, "环境", "生态 环境");
  const asked = async () => (await listSearches(database)).map(({ text, tags }) => [text, ...tags]);
  const renamed = [
    ['整治 -标签："生态 环境/水" tag:环境保护', "生态 环境", "生态 环境/水", "x"],
    ['tag:"生态 环境"'],
  ];
  expect(await asked()).toEqual(renamed);
  await search("2", "other", []);
  await undoTagEdit(database, edited);
  expect(await asked()).toEqual([
    ["整治 -标签：环境/水 tag:环境保护", "环境", "环境/水", "x"],
    ["other"],
  ]);
});

test("a tag is taken from every clip, and given back", async () => {
  const tags = [["a", "b/c"], ["b"]];
  const { database, tagsNow } = await aLibrary(...tags);
  const edited = await dropTag(database, "b");
  expect(await tagsNow()).toEqual([["a"], []]);
  await undoTagEdit(database, edited);
  expect(await tagsNow()).toEqual(tags);
});
