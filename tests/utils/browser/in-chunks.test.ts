import fc from "fast-check";
import { expect, test } from "vitest";
import { inChunks } from "@/utils/browser/in-chunks";

const written = (contents: readonly (string | Uint8Array<ArrayBuffer>)[]) => {
  const chunks: Uint8Array[] = [];
  const gathering = inChunks((chunk) => void chunks.push(chunk.slice()));
  for (const content of contents) gathering.add(content);
  gathering.end();
  return chunks;
};

const plain = (contents: readonly (string | Uint8Array)[]) =>
  Buffer.concat(contents.map((content) => Buffer.from(content as string)));

test("hands on what it was given, in order, text as UTF-8", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array())),
      fc.integer({ min: 0, max: 300_000 }),
      (some, length) => {
        const contents = [...some, "河".repeat(length), ...some] as (
          | string
          | Uint8Array<ArrayBuffer>
        )[];
        expect(Buffer.concat(written(contents)).equals(plain(contents))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test("hands on seldom", () => {
  const contents = Array.from({ length: 1000 }, () => "a line of text\n");
  expect(written(contents)).toHaveLength(1);
});
