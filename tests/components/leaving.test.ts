import { act, renderHook } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useLeaving, withoutLeaving } from "@/entrypoints/library/use-leaving";

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

describe("clips that leave a list", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const DONE = Promise.resolve();
  const NEVER = new Promise<void>(() => {});
  const lists = { all: ["a", "b", "c"], trash: ["a"] };
  const showing = () =>
    renderHook(
      ({ view }: { view: "all" | "trash" }) => useLeaving(view, { ids: lists[view], groups: NONE }),
      { initialProps: { view: "all" } },
    );
  const NONE: [] = [];
  const pass = (milliseconds: number) =>
    act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));

  test("come back if they are still there a while after it was written", async () => {
    const { result } = showing();
    act(() => result.current.leave(["a"], DONE));
    expect(result.current.ids).toEqual(["b", "c"]);
    await pass(1_100);
    expect(result.current.ids).toEqual(["a", "b", "c"]);
  });

  test("come back when that is taken back, but not those that left since", () => {
    const { result } = showing();
    act(() => result.current.leave(["a"], NEVER));
    const comeBack = result.current.wayBack();
    act(() => result.current.leave(["b"], NEVER));
    act(comeBack);
    expect(result.current.ids).toEqual(["a", "c"]);
  });

  test("are not brought back by the end of an earlier leaving", async () => {
    const { result } = showing();
    act(() => result.current.leave(["a"], DONE));
    await pass(600);
    act(result.current.wayBack());
    act(() => result.current.leave(["a"], NEVER));
    await pass(600);
    expect(result.current.ids).toEqual(["b", "c"]);
  });

  test("are seen at once in another list", () => {
    const { result, rerender } = showing();
    act(() => result.current.leave(["a"], NEVER));
    rerender({ view: "trash" });
    expect(result.current.ids).toEqual(["a"]);
  });
});
