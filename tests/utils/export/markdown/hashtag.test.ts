import fc from "fast-check";
import { expect, test } from "vitest";
import { hashtags } from "@/utils/export/markdown/hashtag";

test.each([
  ["本地", "本地"],
  ["城市/老城", "城市/老城"],
  ["long  read", "long-read"],
  ["长　文", "长-文"],
  ["a, b; c", "a-b-c"],
  ["(draft)", "draft"],
  ["c++", "c-"],
  ["2026", "_2026"],
  ["2026/04", "_2026/04"],
  ["#a/ !! /b", "-a/b"],
  ["snake_case-1", "snake_case-1"],
])("%j is #%s", (tag, name) => {
  expect(hashtags([tag])).toEqual([name]);
});

test("leaves out what has no legal sign, and the second of two that are equal", () => {
  expect(hashtags(["!!!", "a b", "a-b"])).toEqual(["a-b"]);
});

test("no tag ends early, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (tag) => {
      for (const name of hashtags([tag])) {
        expect(name).not.toMatch(/[\s!"#$%&'()*+,.:;<=>?@^`{|}~[\]\\]/);
        expect(name).toMatch(/[^\d/]/);
      }
    }),
  );
});
