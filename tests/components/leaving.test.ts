import { expect, test } from "vitest";
import { withoutLeaving } from "@/entrypoints/library/use-leaving";

const ids = ["a", "b", "c", "d", "e"];
const groups = [
  { start: 0, label: "May" },
  { start: 2, label: "April" },
  { start: 3, label: "March" },
];

test.each([
  ["", "abcde", "May 0, April 2, March 3"],
  ["a", "bcde", "May 0, April 1, March 2"],
  ["c", "abde", "May 0, March 2"],
  ["de", "abc", "May 0, April 2"],
  ["abcde", "", ""],
  ["x", "abcde", "May 0, April 2, March 3"],
])("a list that %j leave keeps %j in its groups", (leaving, kept, told) => {
  const left = withoutLeaving({ ids, groups }, new Set(leaving));
  expect(left.ids.join("")).toBe(kept);
  expect(left.groups.map(({ label, start }) => `${label} ${start}`).join(", ")).toBe(told);
});
