import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseGathering, chooseMerge } from "@/utils/search/index/choose-merge";
import type { Segment } from "@/utils/search/index/manifest";

const segmentsOf = (sizes: readonly number[]): Segment[] =>
  sizes.map((documents, number) => ({
    number,
    documents,
    postingBlocks: 1,
    directoryBlocks: 1,
    dead: [],
  }));
const gathered = (...sizes: number[]) =>
  chooseGathering(segmentsOf(sizes)).map(({ documents }) => documents);

test.each([
  ["small ones of one tier", [9, 12], [9, 12]],
  ["those that reach the next tier, with what is there", [60, 60, 300], [60, 60, 300]],
  ["not one that is much larger", [10, 1_500], []],
  ["passing over a lone small one", [10, 300, 310], [300, 310]],
  ["not large ones", [30_000, 30_000, 5], []],
  ["not a lone one", [7], []],
  ["nothing of nothing", [], []],
])("gathers %s", (_what, sizes, chosen) => {
  expect(gathered(...sizes)).toEqual(chosen);
});

test("comes to rest with few small segments, whatever it began with", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 60 }), (sizes) => {
      let now = sizes;
      for (;;) {
        const segments = segmentsOf(now);
        const merge = chooseMerge(segments);
        const chosen = merge.length > 1 ? merge : chooseGathering(segments);
        if (chosen.length === 0) break;
        const inputs = new Set(chosen.map(({ number }) => number));
        const sum = chosen.reduce((all, { documents }) => all + documents, 0);
        now = [...now.filter((_size, number) => !inputs.has(number)), sum];
      }
      expect(now.filter((size) => size < 20_000).length).toBeLessThanOrEqual(5);
    }),
  );
});
