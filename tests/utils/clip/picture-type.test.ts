import { expect, test } from "vitest";
import { pictureType } from "@/utils/clip/picture-type";

const REST = "\0".repeat(40);
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["RIFF\0\0\0\0WEBPVP8L", "image/webp"],
  ["\0\0\0\x1cftypavif", "image/avif"],
  ["\0\0\0\x1cftypmif1\0\0\0\0miafavif", "image/avif"],
  [`BM${"\0".repeat(12)}(`, "image/bmp"],
  ["<svg xmlns='http://www.w3.org/2000/svg' onload='x()'>", null],
  ["<!doctype html><title>403</title><p>Hot-link protection", null],
  ["\x89PNG\r\n\x1a\n<script>", null],
  ["\0\0\0\x1cftypheic", null],
  ["BM is how this text begins", null],
  ["RIFF\0\0\0\0WAVEfmt ", null],
])("%j is %s", (start, type) => {
  expect(pictureType(bytes(start + REST))).toBe(type);
});

test("what is cut off at once is no picture", () => {
  expect(pictureType(bytes("\xff\xd8\xff\xe0"))).toBeNull();
  expect(pictureType(new Uint8Array())).toBeNull();
});
