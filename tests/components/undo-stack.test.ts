import { expect, test } from "vitest";
import { type Undo, withUndo } from "@/components/hooks/undo-stack";

const anUndo = (clips: number): Undo => ({ run: () => {}, clips });
const stackOf = (...sizes: number[]) =>
  sizes
    .map(anUndo)
    .reduce<readonly Undo[]>(withUndo, [])
    .map(({ clips }) => clips);

test("goes back step by step, the last one first", () => {
  expect(stackOf(1, 2, 3)).toEqual([1, 2, 3]);
});

test("goes back so many steps and no more", () => {
  const steps = stackOf(...Array.from({ length: 50 }, (_, step) => step));
  expect(steps).toHaveLength(30);
  expect(steps.at(-1)).toBe(49);
});

test("holds so many rows and no more, but always the last way back", () => {
  expect(stackOf(1, 15_000, 2, 10_000)).toEqual([2, 10_000]);
  expect(stackOf(1, 100_000)).toEqual([100_000]);
});
