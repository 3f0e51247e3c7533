import { describe, expect, test } from "vitest";
import { CAPITALS, HAN, LETTERS, SIGNS, SMALLS } from "@/utils/article/letters";

const all = Array.from({ length: 0x30000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const of = (ranges: string) => new RegExp(`^[${ranges}]$`, "u");
const told = (characters: string[]) =>
  characters.map((one) => one.codePointAt(0)?.toString(16)).join(" ");

/** Scripts that pages are written in. */
const WRITTEN =
  /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Thai}\p{sc=Georgian}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Raised and lowered letters, signs made of letters, and kana of old. */
const RARE = /[\u02e0-\u02e4\u2000-\u2bff\u{1aff0}-\u{1efff}]/u;

describe("the classes of characters", () => {
  test("hold every letter that pages are written in, and no space, digit or sign of ASCII", () => {
    const letters = all.filter((one) => WRITTEN.test(one) && /\p{L}/u.test(one) && !RARE.test(one));
    expect(told(letters.filter((one) => !of(LETTERS).test(one)))).toBe("");
    expect(
      all.filter((one) => /[\s\d!-@[-`{-~]/.test(one) && one !== "\u1680" && of(LETTERS).test(one)),
    ).toEqual([]);
  });

  test("hold every sign of general use, and no letter", () => {
    const isGeneral = (one: string) => /[\0-\u{1cfff}]/u.test(one) && /\p{sc=Common}/u.test(one);
    const signs = all.filter((one) => /[\p{P}\p{Sm}\p{Sc}]/u.test(one) && isGeneral(one));
    const odd =
      /[\u037e\u0387\u0600-\u0fff\u10fb\u1680-\u1fff\ua000-\uabff\u3030\u303d\u309b\u309c\u3190-\u319f\ufd3e\ufd3f]|[\u{10000}-\u{1cfff}]/u;
    expect(told(signs.filter((one) => !of(SIGNS).test(one) && !odd.test(one)))).toBe("");
    expect(told(all.filter((one) => of(LETTERS).test(one) && of(SIGNS).test(one)))).toBe("");
    for (const emoji of ["😀", "🔥", "☀", "★", "→"]) expect(emoji).toMatch(of(SIGNS));
  });

  test("hold every character of Chinese but radicals by themselves and doubles kept for old codes", () => {
    const doubles =
      /[\u2e80-\u2fdf\u3021-\u303b\uf900-\ufaff\u{16fe2}-\u{16ff9}\u{2f800}-\u{2fa1f}]/u;
    const characters = all.filter((one) => /\p{sc=Han}/u.test(one) && !doubles.test(one));
    expect(told(characters.filter((one) => !of(HAN).test(one)))).toBe("");
    for (const one of ["一", "々", "﨑", "𠮷"]) expect(one).toMatch(of(HAN));
    for (const one of ["a", "あ", "カ", "가", "·", "😀"]) expect(one).not.toMatch(of(HAN));
  });

  test("tell capitals from small letters where an alphabet keeps them apart", () => {
    for (const one of ["A", "É", "Ł", "Ş", "Д", "Ґ", "Қ", "Ω"]) expect(one).toMatch(of(CAPITALS));
    for (const one of ["a", "é", "д", "ω"]) {
      expect(one).toMatch(of(SMALLS));
      expect(one).not.toMatch(of(CAPITALS));
    }
  });
});
