import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipFileName, distinctNames, FILE_NAME_BYTES, fileName } from "@/utils/clip/file-name";
import { newClip } from "../export/clips";

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("fileName", () => {
  test.each([
    [
      "keeps letters, spaces and Chinese punctuation",
      "老城修缮：“先问居民”，再《动工》",
      "老城修缮：“先问居民”，再《动工》.md",
    ],
    ["replaces what file systems forbid", 'a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j.md"],
    ["replaces a run of them once", "a ://?? b", "a - b.md"],
    ["makes one space of any white space", "a\t\n\u00a0\u3000b\u2028c", "a b c.md"],
    ["drops control characters", "a\u0000b\u001bc\u007fd", "abcd.md"],
    ["drops marks of direction", "a\u202egpj.exe\u202c\u200f", "agpj.exe.md"],
    ["drops what has no width", "a\u200bb\ufeffc\u00add", "abcd.md"],
    ["drops leading and trailing dots and spaces", " ..a.b.. ", "a.b.md"],
    ["composes what was decomposed", "cafe\u0301", "café.md"],
    ["keeps emoji joined", "👩🏽‍💻 写", "👩🏽‍💻 写.md"],
    [
      "keeps the joiners before marks and behind digits",
      "র\u200d্যাব ۱۲\u200cساله",
      "র\u200d্যাব ۱۲\u200cساله.md",
    ],
    ["joins what nothing that is seen stands between", "e\u200b\u0301", "\u00e9.md"],
    [
      "ends with no joiner where it is cut",
      `${"a".repeat(190)}می\u200cخواهم`,
      `${"a".repeat(190)}می.md`,
    ],
    ["keeps the joiners that Persian is written with", "می‌خواهم", "می‌خواهم.md"],
    ["renames devices of Windows", "CON", "CON_.md"],
    ["renames devices that have an extension", "nul.txt", "nul_.txt.md"],
    ["renames numbered devices", "Com1", "Com1_.md"],
    ["leaves names that only begin like a device", "console", "console.md"],
    ["repairs half a character", "a\ud83d", "a\ufffd.md"],
    ["is empty when nothing is left", " .\u200b. ", ""],
  ])("%s", (_behaviour, title, name) => {
    expect(fileName(title, ".md")).toBe(name);
  });

  test("cuts between characters at 200 bytes, the extension included", () => {
    const name = fileName("报".repeat(300), ".md");
    expect(name).toBe(`${"报".repeat(65)}.md`);
    expect(bytes(name)).toBeLessThanOrEqual(FILE_NAME_BYTES);
  });

  test("never cuts an emoji in two", () => {
    const family = "👨‍👩‍👧‍👦";
    expect(fileName(family.repeat(30), ".md")).toBe(`${family.repeat(7)}.md`);
  });

  test("keeps a suffix whole", () => {
    const name = fileName("报".repeat(300), ".md", " (2)");
    expect(name.endsWith("报 (2).md")).toBe(true);
    expect(bytes(name)).toBeLessThanOrEqual(FILE_NAME_BYTES);
  });

  test("is legal on every system for any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const name = fileName(title, ".md");
        if (name === "") return;
        expect(bytes(name)).toBeLessThanOrEqual(FILE_NAME_BYTES);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is forbidden
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f]|^[\s.]|[\s.]\.md$/);
        expect(name.normalize("NFC")).toBe(name);
      }),
    );
  });
});

describe("clipFileName", () => {
  test("is the corrected title", () => {
    const clip = newClip({ title: "甲" }, { corrections: { title: "乙" } });
    expect(clipFileName(clip, ".md")).toBe("乙.md");
  });

  test("without a title is the site and the day of publication", () => {
    const clip = newClip({
      title: " ",
      siteName: "城南时报",
      publishedTime: "2018-04-14T08:00+08:00",
    });
    expect(clipFileName(clip, ".md")).toBe("城南时报 2018-04-14.md");
  });

  test("without site and date is the host and the day of clipping", () => {
    const clip = newClip({
      title: "",
      siteName: "",
      publishedTime: "",
      url: "https://news.a.cn/1",
    });
    expect(clipFileName(clip, ".md")).toBe("news.a.cn 2026-01-31.md");
  });

  test("without any of them is the id", () => {
    const clip = newClip({ title: "", siteName: "", url: "" });
    expect(clipFileName(clip, ".md")).toBe(`${clip.id}.md`);
  });
});

describe("distinctNames", () => {
  test("numbers equal names, whatever their case", () => {
    const nameOf = distinctNames();
    const names = ["甲.md", "A.md", "甲.md", "a.md", "甲.md"].map((name) => nameOf(name, ".md"));
    expect(names).toEqual(["甲.md", "A.md", "甲 (2).md", "a (2).md", "甲 (3).md"]);
  });

  test("passes over numbers that a title has taken", () => {
    const nameOf = distinctNames();
    const names = ["a (2).md", "a.md", "a.md"].map((name) => nameOf(name, ".md"));
    expect(names).toEqual(["a (2).md", "a.md", "a (3).md"]);
  });

  test("keeps 20,000 equal names apart within the limit", () => {
    const nameOf = distinctNames();
    const long = fileName("报".repeat(300), ".md");
    const names = Array.from({ length: 20_000 }, () => nameOf(long, ".md"));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(20_000);
    expect(Math.max(...names.map(bytes))).toBeLessThanOrEqual(FILE_NAME_BYTES);
  });
});
