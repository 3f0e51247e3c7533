import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Clip } from "@/utils/clip/clip";
import { frontMatter as frontMatterAs } from "@/utils/export/markdown/front-matter";
import { markdownExporter } from "@/utils/export/markdown/markdown-exporter";
import { MARKDOWN_PRESETS, type MarkdownPreset } from "@/utils/export/preferences";
import { CONTEXT, newClip } from "../clips";
import { render } from "../render";

const frontMatter = (clip: Clip, markdown: MarkdownPreset = "obsidian") =>
  frontMatterAs(clip, { ...CONTEXT.preferences, markdown });

const TITLE = `老城: "a" 'b' # 1`;

const read = (matter: string): Record<string, unknown> => {
  const [, yaml, rest] = /^---\n(.*?)\n---\n(.*)$/s.exec(matter) ?? [];
  expect(rest).toBe("");
  return parse(yaml ?? "");
};

test("says what Obsidian's clipper says, by its names, and the facts of a portal", () => {
  const clip = newClip(
    {
      title: "老城修缮",
      byline: "王甲, 李乙",
      siteName: "城南时报",
      source: "某某社",
      publishedTime: "2018-04-14",
      modifiedTime: "2018-04-15T08:00:00+08:00",
      lang: "zh-CN",
      breadcrumb: ["国内", "地方"],
      excerpt: "先问居民。",
      leadImage: "https://news.example/1.jpg",
    },
    { tags: ["本地", "城市/老城"], note: "第一行\n第二行", favourite: true },
  );
  expect(frontMatter(clip)).toBe(`---
title: "老城修缮"
source: "https://news.example/a.html"
author:
  - "王甲"
  - "李乙"
published: 2018-04-14
modified: 2018-04-15T08:00:00+08:00
created: 2026-01-31T12:00:00.000Z
description: "先问居民。"
tags:
  - "本地"
  - "城市/老城"
site: "城南时报"
agency: "某某社"
section:
  - "国内"
  - "地方"
language: "zh-CN"
image: "https://news.example/1.jpg"
note: "第一行\\n第二行"
state: "unread"
favourite: true
id: "0198c0de-0000-7000-8000-000000000000"
---
`);
});

test("prefers what the reader corrected", () => {
  const corrections = { title: "乙", byline: "丙", publishedTime: "2020" };
  const matter = read(frontMatter(newClip({ title: "甲", byline: "丁" }, { corrections })));
  expect(matter).toMatchObject({ title: "乙", author: ["丙"], published: "2020" });
});

test("leaves out what the clip does not have", () => {
  const keys = Object.keys(read(frontMatter(newClip({ title: "" }))));
  expect(keys).toEqual(["source", "created", "state", "id"]);
});

test.each([
  ": # \" ' --- \n",
  "---",
  "- a",
  "null",
  "true",
  "0x10",
  "1e3",
  "2018-04-14",
  "[a, b]",
  "{a: b}",
  "!tag &a *a",
  "%a",
  "a\\b\\n",
  "\u0000\u0007\u001b\u007f\u0085\u009f",
  "\u2028\u2029\ufeff\uffff",
  "👩🏽‍💻 𠮷",
  "مرحبا \u202e",
  "  a  ",
  "a\r\nb\tc",
])("gives back %j", (text) => {
  const clip = newClip(
    { title: text, siteName: text, breadcrumb: [text] },
    { tags: [text], note: text },
  );
  const matter = read(frontMatter(clip));
  expect(matter).toMatchObject({
    title: text,
    site: text,
    section: [text],
    note: text,
  });
  expect(read(frontMatter(clip, "hexo"))).toMatchObject({ tags: [text] });
});

test("holds no half of a character, for which Hugo refuses all files", () => {
  const clip = newClip({ title: "a\ud800" }, { tags: ["\udc00b"] });
  expect(frontMatter(clip, "hugo")).not.toMatch(/\\ud[89a-f]/i);
  expect(read(frontMatter(clip, "hugo"))).toMatchObject({ title: "a\ufffd", tags: ["\ufffdb"] });
});

test("gives back every field, whatever it holds", () => {
  const text = fc.string({ unit: "binary", minLength: 1 });
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), (value, tags) => {
      const clip = newClip({ title: value, publishedTime: value, lang: value }, { tags });
      expect(read(frontMatter(clip))).toMatchObject({
        title: value,
        published: value,
        language: value,
      });
      expect(read(frontMatter(clip, "hexo"))).toMatchObject({ title: value, tags });
    }),
  );
});

test("stands before the article, with a blank line between", () => {
  const file = markdownExporter.write(newClip({ content: "<p>一</p>" }), CONTEXT);
  expect(file.endsWith("---\n\n一\n")).toBe(true);
});

test("Hugo's has its own names, and the rest under params", () => {
  const clip = newClip(
    { title: "老城: 1", publishedTime: "2018-04-14", breadcrumb: ["国内"], siteName: "城南时报" },
    { tags: ["本地"] },
  );
  expect(read(frontMatter(clip, "hugo"))).toMatchObject({
    title: "老城: 1",
    date: "2018-04-14",
    draft: false,
    categories: ["国内"],
    tags: ["本地"],
    params: { source: "https://news.example/a.html", site: "城南时报", id: clip.id },
  });
});

test.each(["hugo", "hexo"] as const)("%s gets whole dates, and the exact ones apart", (preset) => {
  const clip = newClip({ publishedTime: "2026-11-20T09:12", modifiedTime: "2026-12" });
  const { params, ...facts } = read(frontMatter(clip, preset));
  expect(facts).toMatchObject({
    date: "2026-11-20T09:12:00",
    [preset === "hugo" ? "lastmod" : "updated"]: "2026-12-01",
  });
  expect(params ?? facts).toMatchObject({ published: "2026-11-20T09:12", modified: "2026-12" });
});

test("Hexo's has its own names", () => {
  const clip = newClip({ lang: "zh-CN" }, { tags: ["本地"] });
  expect(read(frontMatter(clip, "hexo"))).toMatchObject({
    title: "题",
    date: clip.clippedAt,
    tags: ["本地"],
    lang: "zh-CN",
    link: "https://news.example/a.html",
  });
});

test("Hugo shows shortcodes in code, and Hexo runs no tag of a text that has any", () => {
  const clip = newClip({ content: "<pre><code>{{&lt; a &gt;}} {{% b %}}</code></pre>" });
  const fileFor = (markdown: MarkdownPreset) =>
    markdownExporter.write(clip, { ...CONTEXT, preferences: { ...CONTEXT.preferences, markdown } });
  expect(fileFor("hugo")).toContain("{{</* a */>}} {{%/* b */%}}");
  expect(fileFor("hexo")).toContain("{{< a >}} {{% b %}}");
  expect(read(frontMatter(clip, "hexo"))).toMatchObject({ disableNunjucks: true });
  expect(read(frontMatter(newClip(), "hexo"))).not.toHaveProperty("disableNunjucks");
});

test("plain text begins with a heading that no title can break", () => {
  const clip = newClip({
    title: "# *a*\n[b](c)",
    siteName: "城南时报",
    publishedTime: "2018-04-14",
  });
  const page = new DOMParser().parseFromString(render(frontMatter(clip, "plain")), "text/html");
  expect(page.querySelector("h1")?.textContent).toBe("# *a* [b](c)");
  expect(page.body.textContent).toContain("城南时报 · 2018-04-14");
  expect(page.querySelector("a")?.getAttribute("href")).toBe("https://news.example/a.html");
});

test("plain text says tags and note", () => {
  const clip = newClip({ title: "甲" }, { tags: ["长 文", "城市/老城"], note: "一\n# 二" });
  expect(frontMatter(clip, "plain")).toBe(
    "# 甲\n\n#长-文 #城市/老城\n\n> 一\\\n> \\# 二\n\n<https://news.example/a.html>\n",
  );
});

test("one's own is YAML whatever the clip holds", () => {
  const template = "name: {title}\nkeywords: {tags}\nwhen: {date}\nx: {constructor}";
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const clip = newClip({ title }, { tags: [title, "b"] });
      const preferences = {
        ...CONTEXT.preferences,
        markdown: "own",
        frontMatter: template,
      } as const;
      const matter = frontMatterAs(clip, preferences).replace("{constructor}", "1");
      expect(read(matter)).toEqual({ name: title, keywords: [title, "b"], when: "", x: 1 });
    }),
  );
});

test.each([
  ['title: "{title}"', { title: TITLE }],
  ["title: '{title}' # what it is called", { title: TITLE }],
  ["TITLE: {Title}", { TITLE }],
  ["title: {title} ({site})", { title: `${TITLE} (城南时报)` }],
  [`title: "{title} – {site}"`, { title: `${TITLE} – 城南时报` }],
  ["title: 'it''s {title}'", { title: `it's ${TITLE}` }],
  ['"my title": {title}', { "my title": TITLE }],
  ["tags: [{tags}]", { tags: ["本地", "a: b"] }],
  ["tags: [clip, {tags}, {source}, '{site}']", { tags: ["clip", "本地", "a: b", "城南时报"] }],
  ["tags:\n  - clip\n  - {tags}", { tags: ["clip", "本地", "a: b"] }],
  ["author:\n  - {author}\nx: 1", { author: null, x: 1 }],
  ["site: {name: {site}, tags: {tags}}", { site: { name: "城南时报", tags: ["本地", "a: b"] } }],
  [
    "text: |\n  {title}\n  by {site}\nx: {site}",
    { text: `${TITLE}\nby 城南时报\n`, x: "城南时报" },
  ],
  [
    "texts:\n  - |\n    {title}\n    by {site}\n  - - >-\n      {title}\n  - {site}",
    { texts: [`${TITLE}\nby 城南时报\n`, [TITLE], "城南时报"] },
  ],
  ["a: [{title}] and [{site}]", { a: `[${TITLE}] and [城南时报]` }],
  ["a: [']', {site}, [{tags}]]", { a: ["]", "城南时报", ["本地", "a: b"]] }],
  ["---\ntitle: {title}\n---", { title: TITLE }],
  ["---\r\ntitle: {title}\r\n---\r\n", { title: TITLE }],
])("one's own may be written as %j", (template, facts) => {
  const clip = newClip({ title: TITLE, siteName: "城南时报" }, { tags: ["本地", "a: b"] });
  const preferences = { ...CONTEXT.preferences, markdown: "own", frontMatter: template } as const;
  expect(read(frontMatterAs(clip, preferences))).toEqual(facts);
});

test.each(MARKDOWN_PRESETS)("%s leaves the text as it is", (markdown) => {
  const context = { ...CONTEXT, preferences: { ...CONTEXT.preferences, markdown } };
  expect(markdownExporter.write(newClip({ content: "<p>文</p>" }), context)).toMatch(/\n\n文\n$/);
});
