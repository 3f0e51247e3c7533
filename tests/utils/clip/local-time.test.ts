import { expect, test } from "vitest";
import { localDay } from "@/utils/clip/local-time";

test.each([
  [new Date(2026, 0, 31, 0, 0, 1), "2026-01-31"],
  [new Date(2026, 0, 31, 23, 59, 59), "2026-01-31"],
  [new Date(2026, 11, 1), "2026-12-01"],
])("%s is of the day %s, wherever that is", (time, day) => {
  expect(localDay(time)).toBe(day);
  expect(localDay(time.toISOString())).toBe(day);
});
