import { expect, test } from "vitest";
import type { ClipFile } from "@/utils/export/clip-file";
import { type FilePack, packFiles, unpackFiles } from "@/utils/export/file-pack";
import { crc32 } from "@/utils/export/zip/crc32";

const modified = new Date("2026-01-31T00:00:00Z");

async function* files(...contents: ClipFile["content"][]): AsyncGenerator<ClipFile> {
  for (const [index, content] of contents.entries()) {
    yield { path: `${index}.md`, content, modified };
  }
}

const textsOf = (pack: FilePack) =>
  unpackFiles(pack).map(({ bytes }) => new TextDecoder().decode(bytes));

test("packs texts and bytes one behind the other", async () => {
  const pack = await packFiles(files("河", new Uint8Array([65, 66]), ""), null);
  expect(textsOf(pack)).toEqual(["河", "AB", ""]);
  for (const { bytes, crc } of unpackFiles(pack)) expect(crc).toBe(crc32(bytes));
});

test("takes memory that was used before, and more where that is too small", async () => {
  const used = new ArrayBuffer(64);
  const small = await packFiles(files("again"), used);
  expect(small.room).toBe(used);
  const large = "长".repeat(40);
  const pack = await packFiles(files("first", large, "last"), used);
  expect(textsOf(pack)).toEqual(["first", large, "last"]);
});
