import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlain } from "@/utils/export/markdown/escape";
import { isPlainBetween } from "@/utils/export/markdown/plain-text";

const isWholePlain = (text: string) => isPlainBetween(text, 0, text.length);

test.each(["老城修缮，先问居民。", "The night tram. It waits", "at 12:30 now.", "1. a - b # c"])(
  "takes %j as it stands",
  (text) => expect(isWholePlain(text)).toBe(true),
);

test.each(["a  b", "a\nb", "a &amp; b", "snake_case", "http://a.example", "WWW.a.example"])(
  "looks closer at %j",
  (text) => expect(isWholePlain(text)).toBe(false),
);

test("takes no text that would have to be escaped or collapsed", () => {
  const signs = fc.constantFrom(..."aw中 .:/&<*_`~$@|!\\[]\t\nW\u00a0".split(""));
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
      fc.pre(isWholePlain(text));
      expect(isPlain(text)).toBe(true);
      expect(text).not.toMatch(/[\t\n\r\f]| {2}/);
    }),
  );
});
