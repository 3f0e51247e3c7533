import fc from "fast-check";
import { expect, test } from "vitest";
import { compareParagraphs } from "@/utils/clip/paragraph-diff";

const MARKS = { both: " ", before: "-", after: "+" } as const;
const shown = (before: string, after: string) =>
  compareParagraphs([...before], [...after])
    .map(({ kind, text }) => MARKS[kind] + text)
    .join("");

test.each([
  ["", "", ""],
  ["abc", "abc", " a b c"],
  ["abc", "axc", " a-b+x c"],
  ["abc", "abcd", " a b c+d"],
  ["abc", "bc", "-a b c"],
  ["abcd", "acbd", " a-b c+b d"],
  ["aa", "a", " a-a"],
  ["", "ab", "+a+b"],
])("from %j to %j", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test("gives back both texts, whatever they are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareParagraphs(before, after);
      const without = (kind: "before" | "after") =>
        compared.filter((one) => one.kind !== kind).map((one) => one.text);
      expect(without("after")).toEqual(before);
      expect(without("before")).toEqual(after);
    }),
  );
});

test("ends with texts of any length", () => {
  const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
  const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`);
  expect(compareParagraphs(before, after)).toHaveLength(40_000);
});
