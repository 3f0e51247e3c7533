import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Clip, createClip } from "@/utils/clip/clip";
import { epubExporter } from "@/utils/export/epub/epub-exporter";
import { exportClips } from "@/utils/export/export-clips";
import type { ExportContext } from "@/utils/export/exporter";
import { canonicalHtml } from "../canonical-html";
import { CONTEXT, newClip } from "../clips";
import { NASTY_CLIPS } from "../nasty-clips";
import { readBytes } from "../read-pieces";
import { wildHtml } from "../wild-html";
import { filesOf } from "../zip/files-of";
import { CALIBRE_MISSING, openInCalibre } from "./calibre";
import { EPUBCHECK_MISSING, epubcheck } from "./epubcheck";

const PNG =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function bookOf(clips: Clip[], context: Partial<ExportContext> = {}) {
  const { name, pieces } = await exportClips(clips, epubExporter, { ...CONTEXT, ...context });
  const bytes = await readBytes(pieces);
  return { name, bytes, files: filesOf(bytes) };
}

const text = (files: Map<string, Uint8Array>, name: string) =>
  new TextDecoder().decode(files.get(name) ?? new Uint8Array());

const parse = (xml: string) => {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  expect(document.querySelector("parsererror")?.textContent ?? "").toBe("");
  return document;
};

const CHINESE = newClip(
  {
    title: "老城修缮",
    lang: "zh-CN",
    byline: "王甲, 李乙",
    siteName: "城南时报",
    publishedTime: "2018-04-14T08:00:00+08:00",
    excerpt: "先问居民。",
    breadcrumb: ["国内", "地方"],
    content: `<h2>旧屋子</h2><p>文<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p><p><img src="${PNG}" alt="一点"></p>`,
  },
  { tags: ["本地"] },
);

describe("a book", () => {
  test("of one clip bears its title, names, language, day and its own identifier", async () => {
    const { name, files } = await bookOf([CHINESE]);
    expect(name).toBe("老城修缮.epub");
    expect([...files.keys()][0]).toBe("mimetype");
    const facts = parse(text(files, "book/package.opf"));
    const said = (element: string) =>
      [...facts.getElementsByTagName(`dc:${element}`)].map(({ textContent }) => textContent);
    expect(said("title")).toEqual(["老城修缮"]);
    expect(said("creator")).toEqual(["王甲", "李乙"]);
    expect(said("language")).toEqual(["zh-CN"]);
    expect(said("date")).toEqual(["2018-04-14"]);
    expect(said("publisher")).toEqual(["城南时报"]);
    expect(said("subject")).toEqual(["本地"]);
    expect(said("source")).toEqual(["https://news.example/a.html"]);
    expect(said("identifier")).toEqual([`urn:uuid:${CHINESE.id}`]);
  });

  test("has a chapter for each clip, grouped by section or tag", async () => {
    const clips = [
      newClip({ title: "一", breadcrumb: ["国内"] }, { tags: ["x"] }),
      newClip({ title: "二" }),
      newClip({ title: "三", breadcrumb: ["体育"] }),
      newClip({ title: "四", breadcrumb: ["国内", "地方"] }),
    ];
    const { files } = await bookOf(clips, {
      preferences: { ...CONTEXT.preferences, chapters: "section" },
    });
    const contents = parse(text(files, "book/nav.xhtml"));
    const outline = [...contents.querySelectorAll("nav span, nav a")].map((one) => one.textContent);
    expect(outline).toEqual(["国内", "一", "四", "体育", "三", "二"]);
    const spine = parse(text(files, "book/package.opf"));
    const order = [...spine.querySelectorAll("itemref")].map((one) => one.getAttribute("idref"));
    expect(order.slice(2)).toEqual([1, 4, 3, 2].map((n) => `i-chapter-${n}.xhtml`));
    const byTag = await bookOf(clips, { preferences: { ...CONTEXT.preferences, chapters: "tag" } });
    expect(text(byTag.files, "book/toc.ncx")).toContain("<text>x</text>");
  });

  test("holds a picture once, and shows a place for those that are not at hand", async () => {
    const bytes = Uint8Array.from(atob(PNG.slice(PNG.indexOf(",") + 1)), (c) => c.charCodeAt(0));
    const remote =
      '<img src="https://a.example/1.png"><img src="https://a.example/2.webp" alt="猫">';
    const { files } = await bookOf([CHINESE, newClip({ content: remote })], {
      pictures: async (address) => (address.endsWith("1.png") ? bytes : null),
    });
    expect([...files.keys()].filter((name) => /images\/\d/.test(name))).toEqual([
      "book/images/1.png",
    ]);
    const chapter = parse(text(files, "book/chapter-2.xhtml"));
    expect(chapter.querySelector("img")?.getAttribute("src")).toBe("images/1.png");
    const place = chapter.querySelector(".picture");
    expect(place?.textContent).toBe("猫");
    expect(place?.getAttribute("href")).toBe("https://a.example/2.webp");
  });

  test("is the same for the same clips, and another for others", async () => {
    const id = async (...ids: string[]) => {
      const clips = ids.map((id) =>
        createClip(CHINESE.article, { id, clippedAt: CHINESE.clippedAt }),
      );
      return /urn:uuid:[\da-f-]{36}/.exec(
        text((await bookOf(clips)).files, "book/package.opf"),
      )?.[0];
    };
    expect(await id("a", "b")).toBe(await id("a", "b"));
    expect(await id("a", "b")).not.toBe(await id("a", "c"));
  });
});

describe.skipIf(EPUBCHECK_MISSING)("epubcheck finds no error and no warning in a book", () => {
  test("of one clip", async () => {
    expect(await epubcheck((await bookOf([CHINESE])).bytes)).toEqual([]);
  }, 60_000);

  test("of nasty clips and 150 random ones, grouped", async () => {
    const random = fc.sample(
      fc.tuple(fc.string({ unit: "binary" }), fc.oneof(canonicalHtml, wildHtml)),
      150,
    );
    const clips = [
      CHINESE,
      ...Object.values(NASTY_CLIPS),
      ...random.map(([title, content]) =>
        newClip({ title, content, breadcrumb: [title] }, { tags: [title] }),
      ),
    ];
    const { bytes } = await bookOf(clips, {
      preferences: { ...CONTEXT.preferences, chapters: "section" },
    });
    expect(await epubcheck(bytes)).toEqual([]);
  }, 120_000);
});

if (EPUBCHECK_MISSING) test.skip(`epubcheck: ${EPUBCHECK_MISSING}`, () => {});

describe.skipIf(CALIBRE_MISSING)("Calibre opens a book", () => {
  test("of one clip, and reads its facts and its cover", async () => {
    const { text, facts, cover } = await openInCalibre((await bookOf([CHINESE])).bytes);
    expect(text).toContain("旧屋子");
    for (const fact of ["老城修缮", "王甲", "李乙", "城南时报", "本地", "zho", "2018-04-14"]) {
      expect(facts).toContain(fact);
    }
    expect(cover.length).toBeGreaterThan(0);
  }, 120_000);

  test("of nasty clips, with every chapter", async () => {
    const clips = Object.values(NASTY_CLIPS).map((clip, place) => ({
      ...clip,
      note: `chapter ${place}`,
    }));
    const { bytes } = await bookOf(clips);
    const { text } = await openInCalibre(bytes);
    for (const { note } of clips) expect(text).toContain(note);
  }, 240_000);
});

if (CALIBRE_MISSING) test.skip(`Calibre: ${CALIBRE_MISSING}`, () => {});
