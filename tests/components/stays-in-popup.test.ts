import { expect, test } from "vitest";
import { FORMATS, type Format } from "@/components/export-panel";
import { staysInPopup } from "@/entrypoints/library/stays-in-popup";

const some = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
const formatsFor = async (count: number, bytes: number) => {
  const answers = FORMATS.map(
    async (format): Promise<Format[]> =>
      (await staysInPopup(some(count), format, async () => bytes)) ? [format] : [],
  );
  return (await Promise.all(answers)).flat();
};
const ONE_FILE = ["json", "csv", "bookmarks", "ris", "bibtex", "cslJson"];

test("writes a single small file itself", async () => {
  expect(await formatsFor(1, 100_000)).toEqual(FORMATS);
});

test("leaves a clip with large pictures to the library page, where they are packed", async () => {
  const without = FORMATS.filter((format) => format !== "html" && format !== "epub");
  expect(await formatsFor(1, 5_000_000)).toEqual(without);
});

test("leaves archives and books of several clips to it, and many clips", async () => {
  expect(await formatsFor(2, 0)).toEqual(ONE_FILE);
  expect(await formatsFor(20, 0)).toEqual(ONE_FILE);
  expect(await formatsFor(21, 0)).toEqual([]);
});
