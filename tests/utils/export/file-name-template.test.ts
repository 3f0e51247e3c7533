import fc from "fast-check";
import { expect, test } from "vitest";
import { distinctPaths, pathByTemplate } from "@/utils/export/file-name-template";
import { FILE_NAME_FIELDS, unknownFields } from "@/utils/export/template-fields";
import { newClip } from "./clips";

const CLIP = newClip(
  {
    title: "老城/修缮",
    siteName: "城南时报",
    breadcrumb: ["国内"],
    publishedTime: "2018-04-14T08:00",
  },
  { tags: ["本地", "x"] },
);

test.each([
  ["{title}", "老城-修缮.md"],
  ["{date} {title}", "2018-04-14 老城-修缮.md"],
  ["{section}/{date} {title}", "国内/2018-04-14 老城-修缮.md"],
  ["{site} - {source} - {title}", "城南时报 - 老城-修缮.md"],
  ["{source} - {title}", "老城-修缮.md"],
  ["{title} - {source}", "老城-修缮.md"],
  ["{source}/{title}", "老城-修缮.md"],
  ["{tags}", "本地 x.md"],
  ["{source}", "老城-修缮.md"],
  ["", "老城-修缮.md"],
  ["../{title}", "老城-修缮.md"],
  ["{unknown} {title}", "{unknown} 老城-修缮.md"],
  ["{Title}", "老城-修缮.md"],
  ["{ TITLE }", "老城-修缮.md"],
  ["({source}) {title}", "老城-修缮.md"],
  ["（{source}）{title}", "老城-修缮.md"],
  ["{title}【{source}】", "老城-修缮.md"],
  ["{title} [({source})]", "老城-修缮.md"],
  ["{title} ({site}, {source})", "老城-修缮 (城南时报).md"],
  ["{title} ({source}, {site})", "老城-修缮 (城南时报).md"],
  ["{title} ()", "老城-修缮 ().md"],
  ["{constructor}", "{constructor}.md"],
])("%j gives %j", (template, path) => {
  expect(pathByTemplate({ fileName: template, markdown: "plain" }, CLIP, ".md")).toBe(path);
});

test.each([
  ["{title} {foo} {Foo} {foo}", ["{foo}", "{Foo}"]],
  ["{Title} {constructor} {标题}", ["{constructor}", "{标题}"]],
  ["{date:YYYY-MM} {date} {site|lower}", ["{date:YYYY-MM}", "{site|lower}"]],
  ["{title | upper} {{site | lower}}", ["{title | upper}", "{site | lower}"]],
  ["{date:D MMMM, YYYY} {a:1, b:2} {a:1,b: 2}", ["{date:D MMMM, YYYY}"]],
  ["{} {a b} {title: x} {title", []],
])("%j names %j, which no clip has", (template, unknown) => {
  expect(unknownFields(template, FILE_NAME_FIELDS)).toEqual(unknown);
});

test("no part of a path is longer than a file system takes, or leads out", () => {
  const piece = fc.oneof(
    fc.constantFrom(...FILE_NAME_FIELDS.map((field) => `{${field}}`), "/", "..", ".", " - "),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.string({ unit: "binary" }),
      (pieces, title) => {
        const path = pathByTemplate(
          { fileName: pieces.join(""), markdown: "obsidian" },
          newClip({ title }),
          ".md",
        );
        for (const part of path.split("/")) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(200);
          expect(part).not.toMatch(/^\.*$/);
        }
        expect(path.endsWith(".md")).toBe(true);
      },
    ),
  );
});

test("the names of notes for Obsidian hold nothing of its links", () => {
  const clip = newClip({ title: "C# [1] a^b | c" });
  const path = (markdown: "obsidian" | "hugo", extension: string) =>
    pathByTemplate({ fileName: "[x]/{title}", markdown }, clip, extension);
  expect(path("obsidian", ".md")).toBe("(x)/C- (1) a-b - c.md");
  expect(path("hugo", ".md")).toBe("[x]/C# [1] a^b - c.md");
  expect(path("obsidian", ".txt")).toBe("[x]/C# [1] a^b - c.txt");
});

test("equal names are numbered in each folder by itself", () => {
  const distinct = distinctPaths();
  expect(["a/x.md", "a/X.md", "b/x.md", "x.md"].map((path) => distinct(path, ".md"))).toEqual([
    "a/x.md",
    "a/X (2).md",
    "b/x.md",
    "x.md",
  ]);
});
