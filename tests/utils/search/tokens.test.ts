import { describe, expect, test } from "vitest";
import { WALL } from "@/utils/search/characters";
import { fold, foldWithPlaces } from "@/utils/search/fold";
import { eachToken, TOKEN_LENGTH } from "@/utils/search/tokens";
import { tokensOf } from "./words";

describe("folding", () => {
  test.each([
    ["Ｂｉｎｇ", "bing"],
    ["ÀÉ", "ae"],
    ["ｶﾞｲﾄﾞ", "ガイド"],
    ["ﬁne", "fine"],
    ["re\u00adport\u200b", "report"],
    ["ΟΔΟΣ", "οδοσ"],
    ["한국", "한국".normalize("NFC")],
  ])("%s is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each(["Ｂｉｎｇ 搜索", "ｶﾞｲﾄﾞ", "e\u0301tude", "한국", "🎉 ﬁne", "a\u200bb"])(
    "character by character gives the same: %s",
    (text) => {
      expect(foldWithPlaces(text).text).toBe(fold(text));
    },
  );

  test("remembers where each character came from", () => {
    const { text, startOf, endOf } = foldWithPlaces("xﬁ 🎉y");
    expect(text).toBe("xfi 🎉y");
    expect([startOf(1), endOf(3)]).toEqual([1, 2]);
    expect([startOf(4), endOf(6)]).toEqual([3, 5]);
  });
});

describe("tokens", () => {
  test.each([
    ["the night-tram, 2026", ["the", "night", "tram", "2026"]],
    ["河道整治", ["河道", "道整", "整治", "治"]],
    ["猫", ["猫"]],
    ["gpt4大模型 ok", ["gpt4", "大模", "模型", "型", "ok"]],
    ["図書館のカード", ["図書", "書館", "館の", "のカ", "カー", "ード", "ド"]],
    ["도서관 개관", ["도서", "서관", "관", "개관", "관"]],
    ["naïve café", ["naïve", "café"]],
    ["читальня", ["читальня"]],
    ["สวัสดี", ["สว", "วั", "ัส", "สด", "ดี", "ี"]],
    ["…!? ", []],
    ["a🎉", ["a", "🎉", "\udf89"]],
  ])("of %s", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test("of long words are cut", () => {
    expect(tokensOf("a".repeat(100))).toEqual(["a".repeat(TOKEN_LENGTH)]);
  });

  const WIDE = " ".repeat(33);

  test.each([
    ["gpt4 大模型, ok", [0, 1, 2, 3, 4]],
    ["一、二三 … 四", [0, 1, 2, 3]],
    [`new${WALL}york`, [0, 2]],
    [`new${WIDE}york`, [0, 2]],
    [`new${WIDE.slice(1)}york`, [0, 1]],
  ])("of %j stand where phrases can tell", (text, positions) => {
    const found: number[] = [];
    eachToken(text, (_token, position) => found.push(position));
    expect(found).toEqual(positions);
  });
});
