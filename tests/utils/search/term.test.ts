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
  const exact = (token: string, isPrefix: boolean) => ({
    all: [{ token, isPrefix }],
    isExact: true,
  });

  test.each([
    ["read", true, exact("read", true)],
    ["read", false, exact("read", false)],
    ["整治", true, exact("整治", false)],
    ["猫", false, exact("猫", true)],
  ])("%s (open: %s) are exact", (text, isOpen, expected) => {
    expect(lookupsOf(termOf(text, isOpen)!)).toEqual(expected);
  });

  test.each(["环境整治", "哈哈哈", "night tram", "gpt模型", "a".repeat(60)])(
    "%s have to be verified",
    (text) => {
      expect(lookupsOf(termOf(text, true)!).isExact).toBe(false);
    },
  );
});
