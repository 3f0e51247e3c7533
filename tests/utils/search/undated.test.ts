import { expect, test, vi } from "vitest";
import { localTime } from "@/utils/clip/local-time";
import { matches, searchedClip } from "@/utils/search/match";
import { aQuery, someFacts } from "./words";

test("a clip of no known day counts for the day on which its reader clipped it", () => {
  vi.stubEnv("TZ", "Asia/Shanghai");
  const clippedAt = "2026-04-13T23:30:00.000Z";
  expect(localTime(clippedAt)).toBe("2026-04-14T07:30");
  const clip = searchedClip(someFacts({ clippedAt }), "");
  expect(matches(aQuery("after:2026-04-14"), clip)).toBe(true);
  expect(matches(aQuery("before:2026-04-14"), clip)).toBe(false);
  vi.unstubAllEnvs();
});
