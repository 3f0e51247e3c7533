import { describe, expect, test } from "vitest";
import { hasInitials, initialsOf } from "@/utils/clip/initials";
import { orderedText, orderKey } from "@/utils/clip/order-keys";
import { suggestTags } from "@/utils/clip/tag-suggestions";
import { tagTree } from "@/utils/clip/tag-tree";
import { tagAndAbove } from "@/utils/clip/tags";

test.each([
  ["环境", "hj"],
  ["农业/合作社", "ny/hzs"],
  ["北京 News", "bj news"],
  ["阿啊八安昂", "aabaa"],
  ["左宗棠", "zzt"],
  ["ＡＢ", "ab"],
  ["かな", "かな"],
])("the initials of %s are %s", (text, initials) => {
  expect(initialsOf(text)).toBe(initials);
});

test.each([
  ["长江", "cj", true],
  ["长江", "zj", true],
  ["银行", "yh", true],
  ["重庆 News", "cq n", true],
  ["长江", "dj", false],
  ["ab", "abc", false],
])("%s may be meant by %s: %s", (text, letters, isMeant) => {
  expect(hasInitials(text, letters)).toBe(isMeant);
});

describe("suggestions", () => {
  const known = ["本地/环境", "环境", "slow news", "newsroom", "环保", "News"].map((tag) => ({
    tag,
  }));
  const suggested = (typed: string, limit?: number) =>
    suggestTags(known, typed, limit).map(({ tag }) => tag);

  test.each([
    ["环", ["环境", "环保", "本地/环境"]],
    ["news", ["newsroom", "News", "slow news"]],
    ["#News", ["newsroom", "News", "slow news"]],
    ["hj", ["环境", "本地/环境"]],
    ["hb", ["环保"]],
    ["oom", ["newsroom"]],
    ["nothing", []],
  ])("for %s", (typed, tags) => {
    expect(suggested(typed)).toEqual(tags);
  });

  test("are the first ones while nothing is typed", () => {
    expect(suggested("", 2)).toEqual(["本地/环境", "环境"]);
  });
});

test("a tree has every tag behind the one above it, the most used first", () => {
  const tree = tagTree([
    { tag: "农业/水稻", count: 1 },
    { tag: "craft", count: 2 },
    { tag: "农业", count: 3 },
    { tag: "农业/合作社", count: 2 },
    { tag: "alone/child", count: 1 },
  ]);
  expect(tree.map(({ name, depth, count }) => `${"  ".repeat(depth)}${name} ${count}`)).toEqual([
    "农业 3",
    "  合作社 2",
    "  水稻 1",
    "craft 2",
    "alone/child 1",
  ]);
  expect(tagAndAbove("a/b/c")).toEqual(["a", "a/b", "a/b/c"]);
});

test("texts are ordered as a reader expects it, and can be read again", () => {
  const texts = [
    "2018 年",
    "《阿Q正传》",
    "Über uns",
    "环境",
    "apple",
    "Zebra",
    "河道",
    "uber",
    "",
  ];
  const keys = texts.map(orderKey).sort();
  expect(keys.map(orderedText)).toEqual([
    "",
    "2018 年",
    "apple",
    "《阿Q正传》",
    "河道",
    "环境",
    "uber",
    "Über uns",
    "Zebra",
  ]);
});
