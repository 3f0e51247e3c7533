import { describe, expect, test } from "vitest";
import { addTags, normaliseTag, removeTags, splitTags } from "@/utils/clip/tags";

describe("tags", () => {
  test.each([
    ["  #本地 新闻 ", "本地 新闻"],
    ["农业 / 合作社/", "农业/合作社"],
    ["＃读书", "读书"],
    ["two\n lines\t", "two lines"],
    ["zero\u200bwidth", "zero width"],
    ["می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀"],
    ["র\u200d্যাব ۱۲\u200cساله", "র\u200d্যাব ۱۲\u200cساله"],
    ["\u200da \u200c", "a"],
    [" / ", ""],
    ["", ""],
    ["a".repeat(200), "a".repeat(80)],
  ])("%j is kept as %j", (typed, kept) => {
    expect(normaliseTag(typed)).toBe(kept);
  });

  test.each([`${"می".repeat(39)}م\u200cخواهم`, `${"a".repeat(79)}/b`, "# #a", "/#a"])(
    "%j is kept as what is kept itself",
    (typed) => {
      const kept = normaliseTag(typed);
      expect(normaliseTag(kept)).toBe(kept);
    },
  );

  test("keeps the first of two equal tags, whatever their case or width", () => {
    expect(addTags(["News"], ["news", "ＮＥＷＳ", "本地"])).toEqual(["News", "本地"]);
  });

  test("adds nothing for what holds no tag", () => {
    expect(addTags(["a"], ["", " # ", "/"])).toEqual(["a"]);
  });

  test("takes a tag away whatever its case", () => {
    expect(removeTags(["News", "本地"], ["NEWS"])).toEqual(["本地"]);
  });

  test("cuts at commas of both widths, but not at spaces", () => {
    expect(splitTags("本地，环境, slow news、河")).toEqual(["本地", "环境", "slow news", "河"]);
  });
});
