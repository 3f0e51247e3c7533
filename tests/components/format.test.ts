import { expect, test } from "vitest";
import { formatDay } from "@/components/format";

const now = new Date("2026-11-23T12:00:00Z");

test.each([
  ["2026-04-14", "Apr 14"],
  ["2018-04-14", "Apr 14, 2018"],
  ["2018-04", "Apr 2018"],
  ["2026-04", "Apr 2026"],
  ["2018", "2018"],
  ["2026-11-20T09:12:00+08:00", "Nov 20"],
  ["", ""],
  ["no time", ""],
])("the day of %j reads %j", (time, day) => {
  expect(formatDay(time, now)).toBe(day);
});
