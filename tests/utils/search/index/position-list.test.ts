import fc from "fast-check";
import { expect, test } from "vitest";
import { BitWriter } from "@/utils/search/index/bits";
import { POSITION_LIMIT, PositionReader, writePositions } from "@/utils/search/index/position-list";

const aList = fc
  .uniqueArray(
    fc.oneof(
      fc.nat(40),
      fc.nat(3_000),
      fc.nat(POSITION_LIMIT - 1),
      fc.constant(POSITION_LIMIT - 1),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((positions) => positions.sort((a, b) => a - b));

test("lists of positions are read as they were written, also from a copy at another bit", () => {
  fc.assert(
    fc.property(fc.array(aList, { minLength: 1, maxLength: 12 }), fc.nat(7), (lists, shift) => {
      const before = lists.length >>> 2;
      const writer = new BitWriter();
      const ends = lists.map((list) => {
        writePositions(writer, list);
        return writer.length;
      });
      const bytes = writer.take();
      writer.bits(0, shift);
      const cut = ends[before - 1] ?? 0;
      writer.copy(bytes, cut, ends.at(-1) ?? 0);
      const copied = writer.take();
      for (const [place, list] of lists.entries()) {
        for (const [stream, from] of [
          [bytes, 0],
          [copied, shift - cut],
        ] as const) {
          if (stream === copied && place < before) continue;
          const reader = new PositionReader(stream, stream === copied ? shift : from);
          reader.skip(stream === copied ? place - before : place);
          const read: number[] = [];
          expect(reader.read(read)).toBe(list.length);
          expect(read).toEqual(list);
          expect(reader.at - from).toBe(ends[place]);
        }
      }
    }),
  );
});
