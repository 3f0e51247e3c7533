import { describe, expect, test } from "vitest";
import { WALL } from "@/utils/search/characters";
import { findTerm, lookupsOf, termOf } from "@/utils/search/term";

const found = (text: string, typed: string, isOpen = true) => {
  const term = termOf(typed, isOpen);
  const range = term && findTerm(text, term);
  return range ? text.slice(range.start, range.end) : null;
};

describe("a term", () => {
  test.each([
    ["reading rooms", "read", "read", "the beginning of a word"],
    ["proofreading", "read", null, "not its inside"],
    ["河道整治三年", "整治", "整治", "characters inside a run"],
    ["整，治", "整治", null, "not across punctuation"],
    [
      "用GPT4 模型".toLowerCase(),
      "gpt4模型",
      "gpt4 模型",
      "a space between the scripts does not matter",
    ],
    ["about covid-19.", "covid-19", "covid-19", "parts of a word that is written with a hyphen"],
    ["covid-190", "covid-19", "covid-19", "whose last part may go on"],
    ["covids-19", "covid-19", null, "and no other"],
    ["new york", "york new", null, "in their order"],
    [`new${WALL}york`, "new york", null, "within one text"],
    ["🎉 done", "🎉", "🎉", "emoji"],
    ["supernova nova", "nova", "nova", "the second place if the first is none"],
  ] as [string, string, string | null, string][])("in %s: %s → %s: %s", (text, typed, expected) => {
    expect(found(text, typed)).toBe(expected);
  });

  test("that is closed ends where a word ends", () => {
    expect(found("reading rooms", "reading room", false)).toBeNull();
    expect(found("reading rooms", "reading rooms", false)).toBe("reading rooms");
    expect(found("整治三年", "整治", false)).toBe("整治");
  });

  test.each(["", "…", " - "])("is nothing in %j", (text) => {
    expect(termOf(text, true)).toBeNull();
  });
});

describe("lookups", () => {
  const at = (offset: number, token: string, isPrefix = false) => ({ token, isPrefix, offset });

  test.each([
    ["read", true, [at(0, "read", true)]],
    ["read", false, [at(0, "read")]],
    ["整治", true, [at(0, "整治")]],
    ["猫", false, [at(0, "猫", true)]],
    ["环境整治", true, [at(0, "环境"), at(1, "境整"), at(2, "整治")]],
    ["哈哈哈", true, [at(0, "哈哈"), at(1, "哈哈")]],
    ["night tram", true, [at(0, "night"), at(1, "tram", true)]],
    ["gpt大模型 o", true, [at(0, "gpt"), at(1, "大模"), at(2, "模型"), at(4, "o", true)]],
    ["用gpt", false, [at(0, "用"), at(1, "gpt")]],
    ["用 户数", false, [at(0, "用", true), at(1, "户数")]],
  ])("of %s (open: %s) stand at their places", (text, isOpen, all) => {
    expect(lookupsOf(termOf(text, isOpen)!)).toEqual({ all, isExact: true });
  });

  test("do not know how a very long word goes on", () => {
    expect(lookupsOf(termOf("a".repeat(60), true)!).isExact).toBe(false);
  });
});
