import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clip } from "@/utils/clip/clip";
import { hashOf } from "@/utils/clip/receipt";
import { bookmarksExporter } from "@/utils/export/bookmarks/bookmarks-exporter";
import { csvExporter } from "@/utils/export/csv/csv-exporter";
import { htmlExporter } from "@/utils/export/html/html-exporter";
import { markdownExporter } from "@/utils/export/markdown/markdown-exporter";
import { CONTEXT, newClip } from "../export/clips";
import { exported, exportedText } from "../export/write";
import { clipsOf, readFile, zipOf } from "./reading";

const CLIP = newClip(
  {
    title: '老城: "修缮" # 1',
    byline: "王甲, 李乙",
    siteName: "城南时报",
    source: "某某社",
    publishedTime: "2018-04-14T08:00:00+08:00",
    lang: "zh-CN",
    breadcrumb: ["国内", "地方"],
    excerpt: "先问居民。",
    content: '<h2>旧屋子</h2><p>文<b>字</b></p><p><img src="https://a.example/1.png" alt="图"></p>',
    textContent: "旧屋子\n文字",
  },
  { tags: ["本地", "农业/合作社"], note: "给读书会", state: "archived", favourite: true },
);

/** What every export that can be read back must give back. */
const core = ({ id, clippedAt, tags, note, state, favourite, article }: Clip) => {
  const { url, title, byline, siteName, source, publishedTime, lang, breadcrumb, excerpt } =
    article;
  return {
    id,
    clippedAt,
    tags,
    note,
    state,
    favourite,
    url,
    title,
    byline,
    siteName,
    source,
    publishedTime,
    lang,
    breadcrumb,
    excerpt,
  };
};

describe("our own exports give back what they say", () => {
  test.each([
    ["Markdown", markdownExporter],
    ["HTML", htmlExporter],
    ["CSV", csvExporter],
  ])("%s", async (_what, exporter) => {
    const [back] = await clipsOf(`a${exporter.extension}`, await exportedText(exporter, [CLIP]));
    expect(back && core(back)).toEqual(core(CLIP));
    if (exporter.id === "csv") return;
    expect(back?.article.textContent).toBe(CLIP.article.textContent);
    expect(
      back?.article.content
        .replace("strong", "b")
        .replace("/strong", "/b")
        .replace(/\s*\n\s*/g, ""),
    ).toBe(CLIP.article.content);
  });

  test("HTML, with tags that hold commas, languages of code, and pictures that are links", async () => {
    const content =
      '<pre><code class="language-js">a</code></pre><p><a href="https://a.example/2"><img src="https://a.example/2.png" alt="图"></a></p>';
    const facts = { modifiedTime: "2019-01-01T00:00:00Z", leadImage: "https://a.example/l.png" };
    const clip = newClip({ content, ...facts }, { tags: ["c, d", "e"] });
    const [back] = await clipsOf("a.html", await exportedText(htmlExporter, [clip]));
    expect(back?.tags).toEqual(clip.tags);
    expect(back?.article).toMatchObject(facts);
    expect(back?.article.content.trim()).toBe(content);
  });

  test("a ZIP of Markdown, whatever the titles", { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }),
        async (titles) => {
          const clips = titles.map((title, index) =>
            newClip(
              { title: `${title.toWellFormed()}x` },
              { id: `0198c0de-0000-7000-8000-00000000000${index}` },
            ),
          );
          const back = await clipsOf("a.zip", await exported(markdownExporter, clips));
          const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
          expect(back.map(({ id, article }) => [id, article.title])).toEqual(
            clips.map(({ id, article }) => [id, line(article.title)]),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  test("CSV, with tags and sections that hold what separates them", async () => {
    const tags = ["a; b", '"c"', 'd "e"; f', "g;h", "i"];
    const clip = newClip({ breadcrumb: tags }, { tags });
    const [back] = await clipsOf("a.csv", await exportedText(csvExporter, [clip]));
    expect(back?.tags).toEqual(tags);
    expect(back?.article.breadcrumb).toEqual(tags);
  });

  test.each(["obsidian", "plain"] as const)(
    "Markdown for %s, with a year for a tag",
    async (markdown) => {
      const preferences = { ...CONTEXT.preferences, markdown };
      const clip = newClip({}, { tags: ["2026", "2026/04", "a_1"] });
      const text = await exportedText(markdownExporter, [clip], { preferences });
      expect((await clipsOf("a.md", text))[0]?.tags).toEqual(clip.tags);
    },
  );

  test.each([
    [["c++", "c#", "c-"]],
    [["!!!", "长 文", "a, b", "本地"]],
    [["_2026", "2026"]],
    [["[[a]]"]],
  ])("Markdown, with the tags %j", async (tags) => {
    const text = await exportedText(markdownExporter, [newClip({}, { tags })]);
    const [back] = await clipsOf("a.md", text);
    expect([...(back?.tags ?? [])].sort()).toEqual([...tags].sort());
  });

  test("Markdown, whose tags were changed since", async () => {
    const text = await exportedText(markdownExporter, [newClip({}, { tags: ["c++", "长 文"] })]);
    const [back] = await clipsOf("a.md", text.replace('  - "c-"', '  - "new"'));
    expect(back?.tags).toEqual(["new", "长 文"]);
  });

  test("Markdown, with what looks like signs of a highlight", async () => {
    const content = "<p>a==b and c==d, <mark>e</mark></p>";
    const clip = newClip({ content, textContent: "a==b and c==d, e" });
    const [back] = await clipsOf("a.md", await exportedText(markdownExporter, [clip]));
    expect(back?.article.content.trim()).toBe(content);
  });

  test.each(["hugo", "hexo"] as const)("Markdown for %s", async (markdown) => {
    const preferences = { ...CONTEXT.preferences, markdown };
    const text = await exportedText(markdownExporter, [CLIP], { preferences });
    const [back] = await clipsOf("a.md", text);
    expect(back && core(back)).toEqual(core(CLIP));
  });

  test.each(["hugo", "hexo"] as const)(
    "Markdown for %s, of a text on its tags",
    async (markdown) => {
      const preferences = { ...CONTEXT.preferences, markdown };
      const content = "<p>{{&lt; a &gt;}} <code>{{&lt; b &gt;}} {{% c %}}</code> {# d #}</p>";
      const text = await exportedText(markdownExporter, [newClip({ content })], { preferences });
      const [back] = await clipsOf("a.md", text);
      expect(back?.article.content.trim()).toBe(content);
    },
  );

  test.each(
    ["hugo", "hexo"].flatMap((markdown) =>
      ["2026", "2026-04", "2026-11-20", "2026-11-20T09:12", "2026-11-20T09:12+08:00"].map(
        (time) => [markdown as "hugo" | "hexo", time] as const,
      ),
    ),
  )("Markdown for %s, of which no time but %s is known", async (markdown, time) => {
    const preferences = { ...CONTEXT.preferences, markdown };
    const clip = newClip({ publishedTime: time, modifiedTime: time });
    const text = await exportedText(markdownExporter, [clip], { preferences });
    const [back] = await clipsOf("a.md", text);
    expect(back?.article).toMatchObject({ publishedTime: time, modifiedTime: time });
  });

  test("Markdown without front matter, as far as it says anything", async () => {
    const preferences = { ...CONTEXT.preferences, markdown: "plain" } as const;
    const text = await exportedText(markdownExporter, [CLIP], { preferences });
    const [back] = await clipsOf("a.md", text);
    const { url, title, siteName, source, byline, publishedTime } = CLIP.article;
    expect(back?.article).toMatchObject({ url, title, siteName, source, byline });
    expect(back?.article.publishedTime).toBe(publishedTime.slice(0, 10));
    expect(back).toMatchObject({ tags: CLIP.tags, note: CLIP.note });
    expect(back?.article.content).toMatch(/^<h2>旧屋子<\/h2>/);
  });

  test.each([
    ["of several lines", "第一行\n第二行 \\\n- *a* # b\n\n1. c > d"],
    ["of one", "# a"],
    ["none", ""],
  ])("Markdown without front matter, with a note %s", async (_what, note) => {
    const preferences = { ...CONTEXT.preferences, markdown: "plain" } as const;
    const content = "<p>#none of its tags</p><blockquote><p>none of its notes</p></blockquote>";
    const clip = newClip({ content }, { note, tags: ["长 文", "a"] });
    const [back] = await clipsOf(
      "a.md",
      await exportedText(markdownExporter, [clip], { preferences }),
    );
    expect(back).toMatchObject({ note, tags: ["长-文", "a"] });
    expect(back?.article.textContent).toBe("#none of its tags\nnone of its notes");
  });

  test.each([
    [{ siteName: "https://foo.example", publishedTime: "2026-01" }],
    [{ siteName: "https://foo.example" }],
    [{ siteName: "The New York daily · 1. *b*" }],
    [{ source: "新华社" }],
    [{ byline: "王甲" }],
    [{ byline: "__a*", publishedTime: "2026" }],
    [{ siteName: "新华网", source: "新华社" }],
    [{ siteName: "新华网", byline: "王甲 · 李乙" }],
    [{ source: "*新华社*", byline: "**王甲**" }],
  ])("Markdown without front matter, of which nothing but %j is known", async (facts) => {
    const preferences = { ...CONTEXT.preferences, markdown: "plain" } as const;
    const clip = newClip(facts);
    const text = await exportedText(markdownExporter, [clip], { preferences });
    const [back] = await clipsOf("a.md", text);
    const { url, siteName, source, byline, publishedTime, textContent } = clip.article;
    const all = { url, siteName, source, byline, publishedTime, textContent };
    expect(back?.article).toMatchObject(all);
  });

  test.each([
    ["城南时报", ["城南时报", "", ""]],
    ["foo.example", ["foo.example", "", ""]],
    ["城南时报 · 王甲", ["城南时报", "", "王甲"]],
    ["https://foo.example · 2026-01", ["https://foo.example", "", ""]],
    ["城南时报 · 某某社 · 王甲 · 2018-04-14", ["城南时报", "某某社", "王甲"]],
  ])("the facts %j of a note that was written earlier are read", async (line, facts) => {
    const [back] = await clipsOf("a.md", `# 题\n\n${line}\n\n<https://a.example/>\n\n文\n`);
    const { siteName, source, byline, textContent } = back?.article ?? {};
    expect([siteName, source, byline, textContent]).toEqual([...facts, "文"]);
  });

  test.each([
    ["What I read today.\n\n<https://a.example/>", "What I read today."],
    ["Great article about lamps\n\n<https://a.example/>", "Great article about lamps"],
    ["今天读到一篇讲灯的好文章\n\n<https://a.example/>", "今天读到一篇讲灯的好文章"],
    ["> quote\n\nhttps://a.example/", "quote"],
    ["So it is.\n\n#a\n\n> quote\n\n<https://a.example/>", "So it is.\nquote"],
    ["https://b.example is a site\n\nhttps://a.example/", "https://b.example is a site"],
  ])("what others write above an address stays in the text: %j", async (head, text) => {
    const [back] = await clipsOf("a.md", `# 题\n\n${head}\n\n文\n`);
    expect(back).toMatchObject({ note: "", article: { url: "https://a.example/", siteName: "" } });
    expect(back?.article.textContent).toBe(`${text}\n文`);
  });

  test.each(["hugo", "hexo"] as const)(
    "%s's date is not taken for the article's",
    async (markdown) => {
      const preferences = { ...CONTEXT.preferences, markdown };
      const text = await exportedText(markdownExporter, [newClip()], { preferences });
      expect((await clipsOf("a.md", text))[0]?.article.publishedTime).toBe("");
    },
  );

  test("bookmarks, without a tag for the folder that we made", async () => {
    const [back] = await clipsOf(
      "b.html",
      await exportedText(bookmarksExporter, [CLIP], { collectionName: "Jianbao 2026-02-01" }),
    );
    expect(back).toMatchObject({ tags: CLIP.tags, note: CLIP.note });
    expect(back?.article).toMatchObject({ url: CLIP.article.url, title: CLIP.article.title });
  });
});

test.each([
  ["unread", false],
  ["read", true],
  ["archived", false],
  ["archived", true],
] as const)("bookmarks keep that a clip is %s, and a favourite: %s", async (state, favourite) => {
  const clip = newClip({}, { state, favourite });
  const [back] = await clipsOf("b.html", await exportedText(bookmarksExporter, [clip]));
  expect(back).toMatchObject({ state, favourite });
});

test("Omnivore's archive gives texts, labels and states", async () => {
  const metadata = [
    {
      slug: "one",
      title: "甲",
      url: "https://a.example/1",
      author: "王甲",
      labels: ["x", "y"],
      state: "Archived",
      savedAt: "2023-05-01T10:00:00.000Z",
      publishedAt: "2023-04-01T00:00:00.000Z",
    },
    {
      slug: "two",
      title: "乙",
      url: "https://a.example/2",
      labels: [{ name: "z" }],
      state: "Active",
      readingProgress: 100,
      savedAt: "2023-05-02T10:00:00.000Z",
    },
  ];
  const { clips, refused } = await readFile(
    "omnivore.zip",
    zipOf([
      { name: "metadata_0_to_2.json", content: JSON.stringify(metadata) },
      { name: "highlights/one.md", content: "> 文\n\n记\n" },
      { name: "highlights/two.md", content: "" },
      {
        name: "content/one.html",
        content: "<html><body><p>文<script>x()</script></p></body></html>",
      },
    ]),
  );
  expect(refused.noAddress).toBe(0);
  const [one, two] = clips.map(({ clip }) => clip);
  expect(one).toMatchObject({
    tags: ["x", "y"],
    note: "> 文\n\n记",
    state: "archived",
    clippedAt: "2023-05-01T10:00:00.000Z",
  });
  expect(one?.article).toMatchObject({
    title: "甲",
    byline: "王甲",
    content: "<p>文</p>",
    textContent: "文",
  });
  expect(two).toMatchObject({ tags: ["z"], state: "read" });
  expect(two?.article.length).toBe(0);
});

test.each(["Archived", "ARCHIVED"])("Omnivore's state %s is the archive", async (state) => {
  const entry = { slug: "one", url: "https://a.example/1", labels: [], state };
  const [one] = await clipsOf("metadata_0_to_1.json", JSON.stringify([entry]));
  expect(one?.state).toBe("archived");
});

test("pictures of Omnivore have their own addresses, now that its cache is gone", async () => {
  const cached =
    "https://proxy-prod.omnivore-image-cache.app/320x0,sAb_c-D/https://b.example/1.jpg?x=1";
  const [one] = await clipsOf(
    "omnivore.zip",
    zipOf([
      {
        name: "metadata_0_to_1.json",
        content: JSON.stringify([{ slug: "one", url: "https://a.example/1", thumbnail: cached }]),
      },
      { name: "content/one.html", content: `<p>文<img src="${cached}"></p>` },
    ]),
  );
  expect(one?.article).toMatchObject({
    content: '<p>文<img src="https://b.example/1.jpg?x=1"></p>',
    leadImage: "https://b.example/1.jpg?x=1",
  });
});

test("Wallabag's JSON gives texts, tags, stars and annotations", async () => {
  const [one] = await clipsOf(
    "wallabag.json",
    JSON.stringify([
      {
        is_archived: 1,
        is_starred: 1,
        tags: ["x", { id: 2, label: "科技", slug: "ke-ji" }],
        id: 1,
        title: "甲",
        url: "https://a.example/1",
        content: "<p onclick='x()'>文</p>",
        created_at: "2018-04-14T08:00:00+00:00",
        published_at: "2018-04-13T00:00:00+0800",
        published_by: ["王甲", ""],
        language: "zh_CN",
        domain_name: "a.example",
        annotations: [{ quote: "文", text: "记" }],
      },
    ]),
  );
  expect(one).toMatchObject({
    tags: ["x", "科技"],
    state: "read",
    favourite: true,
    note: "文\n记",
    clippedAt: "2018-04-14T08:00:00.000Z",
  });
  expect(one?.article).toMatchObject({
    content: "<p>文</p>",
    lang: "zh-CN",
    byline: "王甲",
    publishedTime: "2018-04-13T00:00:00+08:00",
  });
});

test("Wallabag's first version is read, and its excuse for a text is none", async () => {
  const [one, two] = await clipsOf(
    "wallabag.json",
    JSON.stringify([
      {
        id: "1",
        title: "甲",
        url: "https://a.example/1",
        is_read: "1",
        is_fav: "1",
        content: "<p>文</p>",
      },
      {
        is_archived: 0,
        url: "https://a.example/2",
        content: `wallabag can't retrieve contents for this article. Please <a href="https://doc.wallabag.org/">troubleshoot this issue</a>.`,
      },
    ]),
  );
  expect(one).toMatchObject({ state: "read", favourite: true, article: { content: "<p>文</p>" } });
  expect(two).toMatchObject({ state: "unread", article: { content: "", length: 0 } });
});

test("Obsidian Web Clipper's notes are read, MarkDownload's too", async () => {
  const obsidian = `---
title: "老城"
source: "https://a.example/1"
author:
  - "[[王甲]]"
published: 2018-04-14
created: 2023-05-01
description: "摘"
tags:
  - "clippings"
---
## 旧屋子

文 <script>x()</script>[x](javascript:alert(1))
`;
  const markDownload = `---
created: 2023-05-01T10:00:00 (UTC +08:00)
tags: [x, y]
source: https://a.example/2
author: 王甲
---

# 新城

> ## Excerpt
> 摘

---
文
`;
  const [two, one] = await clipsOf(
    "vault.zip",
    zipOf([
      { name: "Clippings/老城.md", content: obsidian },
      { name: "新城.md", content: markDownload },
      { name: "image.png", content: "x" },
    ]),
  );
  expect(one?.tags).toEqual(["clippings"]);
  expect(one?.clippedAt).toBe("2023-05-01T00:00:00.000Z");
  expect(one?.article).toMatchObject({
    title: "老城",
    byline: "王甲",
    publishedTime: "2018-04-14",
    excerpt: "摘",
  });
  expect(one?.article.content).not.toMatch(/<script|javascript/);
  expect(two?.article).toMatchObject({
    title: "新城",
    url: "https://a.example/2",
    excerpt: "摘",
    content: "<p>文</p>\n",
  });
  expect(two?.tags).toEqual(["x", "y"]);
  expect(two?.clippedAt).toBe("2023-05-01T02:00:00.000Z");
});

test.each([
  ["an unquoted colon", "title: 老城: 修缮\nauthor: 某报: 王甲\ntags: [x, @y]"],
  ["signs of YAML", "title: 老城: 修缮\nauthor: *王甲*\ntags:\n  - x\n  - '@y'\n  - z: [a"],
])("front matter with %s keeps its address and facts", async (_what, lines) => {
  const note = `---\nsource: https://a.example/1\ncreated: 2023-05-01\n${lines}\n---\n文\n`;
  const [clip] = await clipsOf("a.md", note);
  expect(clip?.article).toMatchObject({
    url: "https://a.example/1",
    title: "老城: 修缮",
    content: "<p>文</p>\n",
  });
  expect(clip?.article.byline).toContain("王甲");
  expect(clip?.tags.slice(0, 2)).toEqual(["x", "@y"]);
});

test.each([
  "Title: 老城\nSource-URL: https://a.example/1\nAuthors: [王甲]\nDate Saved: 2023-05-01\nlabels: x，y",
  "title: 老城\nsource: The Ledger\nurl: https://a.example/1\nauthor: 王甲\ndate_saved: 2023-05-01\ntag: x、y",
  "标题: 老城\n网址: https://a.example/1\n作者: 王甲\n创建时间: 2023-05-01\n标签: [x, y]",
  "标题: 老城: 1\n网址: https://a.example/1\n作者: 王甲\n创建时间: 2023-05-01\n标签: [x, y",
  "title: 老城: 1\nsource_url: https://a.example/1\nauthor: 王甲\ncreated-at: 2023-05-01\ntags: [x, y",
])("front matter is read by any usual names: %j", async (lines) => {
  const [clip] = await clipsOf("a.md", `---\n${lines}\n---\n文\n`);
  expect(clip?.article).toMatchObject({ url: "https://a.example/1", byline: "王甲" });
  expect(clip?.article.title).toMatch(/^老城/);
  expect(clip?.tags).toEqual(["x", "y"]);
  expect(clip?.clippedAt).toBe(new Date("2023-05-01").toISOString());
});

test.each([
  ["title: [Breaking] News: the harbour", { title: "[Breaking] News: the harbour" }],
  ["description: [注] x: y", { excerpt: "[注] x: y" }],
  ["author: [Wang](https://b.example): x", { byline: "[Wang](https://b.example): x" }],
])("front matter keeps what begins with a bracket: %j", async (line, facts) => {
  const note = `---\nsource: https://a.example/1\n${line}\n---\n文\n`;
  expect((await clipsOf("a.md", note))[0]?.article).toMatchObject(facts);
});

test.each([
  ["title:\nTitle: 老城", { title: "老城" }],
  ["Title: 新城\ntitle: 老城", { title: "老城" }],
  ["title: 老城\nTitle: ''", { title: "老城" }],
  ["title: 老城\nparams:\n  Title: 新城", { title: "老城" }],
  ["title: ''\nparams:\n  Title: 老城", { title: "老城" }],
  ["excerpt: x\ndescription: 摘", { excerpt: "摘" }],
  ["date: 2018-04-14\ncreation date: 2018-04-14", { publishedTime: "2018-04-14" }],
  ["section: 文化、教育, 本地", { breadcrumb: ["文化、教育", "本地"] }],
  ["categories: 文化，教育", { breadcrumb: ["文化，教育"] }],
])("front matter of %j says what is meant", async (lines, facts) => {
  const note = `---\nsource: https://a.example/1\n${lines}\n---\n文\n`;
  expect((await clipsOf("a.md", note))[0]?.article).toMatchObject(facts);
});

test.each(["clipped", "date saved"])(
  "when a note was %s is more than when it was made",
  async (name) => {
    const lines = `date created: 2018-04-14\ncreation date: 2018-04-14\n${name}: 2023-05-01`;
    const note = `---\nsource: https://a.example/1\n${lines}\n---\n文\n`;
    expect((await clipsOf("a.md", note))[0]?.clippedAt).toBe("2023-05-01T00:00:00.000Z");
  },
);

test("headings of all levels stay headings, and the title's is none of the text", async () => {
  const note = `---\nsource: https://a.example/\ntitle: "[[甲]]"\n---\n# [[甲]]\n\n文\n\n# 乙\n`;
  const [clip] = await clipsOf("a.md", note);
  expect(clip?.article).toMatchObject({ title: "[[甲]]", content: "<p>文</p>\n<h2>乙</h2>\n" });
});

test.each([
  ["$x_1*y*z_2$", "x_1*y*z_2", ""],
  ["文$\\{a\\} \\\\ b$文", "\\{a\\} \\\\ b", ""],
  ["$$\na &= b \\\\ c < d\n$$", "a &amp;= b \\\\ c &lt; d", ' display="block"'],
])("the formula %j stays what it is", async (markdown, tex, display) => {
  const [clip] = await clipsOf("a.md", `---\nsource: https://a.example/\n---\n${markdown}\n`);
  expect(clip?.article.content).toContain(
    `<math${display}><semantics><mtext>${tex}</mtext><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`,
  );
});

test.each(["$5 and $10", "US$6 to A$7", "\\$a\\$", "`$x$`", "$ x $", "$$"])(
  "%j holds no formula",
  async (markdown) => {
    const [clip] = await clipsOf("a.md", `---\nsource: https://a.example/\n---\n${markdown}\n`);
    expect(clip?.article.content).not.toContain("<math");
  },
);

const picture = Uint8Array.from(Buffer.from("GIF89a".padEnd(30, ".")));

test("notes in an archive bring the pictures that lie beside them", async () => {
  const note = `---
source: https://a.example/x/1
---
![图](../images/a%20b.png) ![](https://b.example/2.png) ![](missing.png) ![](text.txt)
`;
  const reading = await readFile(
    "notes.zip",
    zipOf([
      { name: "export/本地/a.md", content: note },
      { name: "export/images/a b.png", content: picture },
      { name: "export/本地/text.txt", content: "x" },
    ]),
  );
  const [clip] = reading.clips.map((one) => one.clip);
  const hash = await hashOf(picture);
  expect(clip?.article.images.map(({ url }) => url)).toEqual([
    "https://a.example/images/a%20b.png",
    "https://b.example/2.png",
    "",
    "https://a.example/x/text.txt",
  ]);
  expect(reading.pictures).toEqual([
    { clip: clip?.id, url: "https://a.example/images/a%20b.png", hash },
  ]);
  const images = [];
  for await (const image of reading.images()) images.push(image.hash);
  expect(images).toContain(hash);
});

test("a note's picture may be embedded as Obsidian does, and lie anywhere", async () => {
  const note = `---
source: https://a.example/x/1
---
![[码头 1.PNG|300]] and [[another note]], \`![[in code.png]]\`
`;
  const reading = await readFile(
    "vault.zip",
    zipOf([
      { name: "vault/Clippings/a.md", content: note },
      { name: "vault/attachments/码头 1.PNG", content: picture },
    ]),
  );
  expect(reading.pictures).toEqual([
    {
      clip: reading.clips[0]?.clip.id,
      url: "https://a.example/x/%E7%A0%81%E5%A4%B4%201.PNG",
      hash: await hashOf(picture),
    },
  ]);
  expect(reading.clips[0]?.clip.article.textContent).toBe("and [[another note]], ![[in code.png]]");
});

test("our HTML brings its pictures", async () => {
  const address = "https://a.example/1.png";
  const clip = newClip({ content: `<p><img src="${address}" alt="图"></p>` });
  const text = await exportedText(htmlExporter, [clip], {
    pictures: async (asked) => (asked === address ? picture : null),
  });
  const reading = await readFile("a.html", text);
  const hash = await hashOf(picture);
  expect(reading.clips[0]?.clip.article.content.trim()).toBe(clip.article.content);
  expect(reading.pictures).toEqual([{ clip: clip.id, url: address, hash }]);
  const images = [];
  for await (const image of reading.images()) images.push(image.hash);
  expect(images).toEqual([hash]);
});

test.each([
  [
    "![](missing.png) ![](https://a.example/a.png) ![](https://b.example/2.png)",
    "https://a.example/a.png",
  ],
  ["![](data:image/gif;base64,R0lGODdh)", null],
  ["文", null],
])("the first picture of %j stands for the article", async (markdown, leadImage) => {
  const [clip] = await clipsOf("a.md", `---\nsource: https://a.example/1\n---\n${markdown}\n`);
  expect(clip?.article.leadImage).toBe(leadImage);
});

test.each([
  ["007", "007"],
  ["1.10", "1.10"],
  ["0x10", "0x10"],
  ["2026-04-14", "2026-04-14"],
  ["yes", "yes"],
  ["True", "True"],
  ["null", "a"],
  ["", "a"],
])("the title %j of a note stays as it is written", async (written, title) => {
  const note = `---\nsource: https://a.example/\ntitle: ${written}\ntags: [1.10, 007]\n---\n文\n`;
  const [clip] = await clipsOf("a.md", note);
  expect(clip?.article.title).toBe(title);
  expect(clip?.tags).toEqual(["1.10", "007"]);
});

test.each([
  ["==文==", "<mark>文</mark>"],
  ["文==字。==文", "文<mark>字。</mark>文"],
  ["==a **b** c==, ==d==", "<mark>a <strong>b</strong> c</mark>, <mark>d</mark>"],
  ["**a ==b== c**", "<strong>a <mark>b</mark> c</strong>"],
  ["==a\nb==", "<mark>a\nb</mark>"],
  ["a == b == c", "a == b == c"],
  ["a==b", "a==b"],
  ["a==b and c==d", "a==b and c==d"],
  ["if (a==b) or (c==d)", "if (a==b) or (c==d)"],
  ["x_==1, ==a==b== 9==c==", "x_==1, <mark>a==b</mark> 9==c=="],
  ["(==a==) “==b==”", "(<mark>a</mark>) “<mark>b</mark>”"],
  ["\\==a==", "==a=="],
  ["===a===", "===a==="],
  ["`==a==`", "<code>==a==</code>"],
])("the highlight %j is read", async (markdown, html) => {
  const [clip] = await clipsOf("a.md", `---\nsource: https://a.example/\n---\n${markdown}\n`);
  expect(clip?.article.content).toBe(`<p>${html}</p>\n`);
});

test("a list of tasks tells which are done", async () => {
  const [clip] = await clipsOf("a.md", "---\nsource: https://a.example/\n---\n- [ ] a\n- [x] b\n");
  expect(clip?.article.textContent).toBe("☐ a\n☑ b");
});

test("Markdown without an address is counted, not imported", async () => {
  const { clips, refused } = await readFile("a.md", "# 题\n\n文\n");
  expect(clips).toEqual([]);
  expect(refused.noAddress).toBe(1);
});
