// @vitest-environment node
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clip } from "@/utils/clip/clip";
import { bibtexExporter } from "@/utils/export/citation/bibtex-exporter";
import { cslJsonExporter } from "@/utils/export/citation/csl-json-exporter";
import { risExporter } from "@/utils/export/citation/ris-exporter";
import { newClip } from "../clips";
import { exportedText } from "../write";

interface Read {
  type: string;
  title?: string;
  /** RIS's authors of news. */
  reporter?: string[];
  author?: { family?: string; given?: string; literal?: string; name?: string }[];
  issued?: { "date-parts": number[][] };
  accessed?: { "date-parts": number[][] };
  URL?: string;
  "container-title"?: string;
}

/** Each format, as citation.js reads it. */
const FORMATS = {
  bibtex: [bibtexExporter, "@biblatex/text"],
  ris: [risExporter, "@ris/file"],
  "csl-json": [cslJsonExporter, "@csl/list+object"],
} as const;

async function readBack(format: keyof typeof FORMATS, clips: Clip[]): Promise<Read[]> {
  const [exporter, forceType] = FORMATS[format];
  const text = await exportedText(exporter, clips);
  const given = format === "csl-json" ? JSON.parse(text) : text;
  return plugins.input.chain(given, { forceType, generateGraph: false }) as Read[];
}

const NEWS = newClip({
  title: '50% of {A & B}: \\ "x" $1 #2 a_b ~ ^ — -- --- 老城修缮',
  byline: "王甲, Mara Lindqvist",
  siteName: "城南时报",
  source: "某某社",
  publishedTime: "2018-04-14T08:00:00+08:00",
  url: "https://news.example/a_b.html?x=1&y=%20#t",
  lang: "zh-CN",
});

/** citation.js passes over DA, in which RIS gives the day, where there is a year. */
const known = (format: string, parts: number[]) => (format === "ris" ? parts.slice(0, 1) : parts);

test("half a character makes no JSON that only JavaScript reads", async () => {
  const clip = newClip({ title: "\ud83d", siteName: "a\udc00" }, { tags: ["\ud83d"] });
  expect(await exportedText(cslJsonExporter, [clip])).not.toMatch(/\\ud[89a-f]/i);
});

describe.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])("%s", (format) => {
  test("is read back with type, title, names, dates and address", async () => {
    const [news] = await readBack(format, [NEWS]);
    // citation.js passes over the subtype by which BibLaTeX tells a newspaper from a journal.
    expect(news?.type).toBe(format === "bibtex" ? "article-journal" : "article-newspaper");
    expect(news?.title).toBe(NEWS.article.title);
    expect(news?.issued?.["date-parts"]).toEqual([known(format, [2018, 4, 14])]);
    expect(news?.accessed?.["date-parts"]).toEqual([[2026, 1, 31]]);
    expect(news?.URL).toBe(NEWS.article.url);
    expect(news?.["container-title"]).toBe("城南时报");
    const names = JSON.stringify(news?.author ?? news?.reporter);
    expect(names).toContain("王甲");
    expect(names).toContain(format === "ris" ? "Lindqvist, Mara" : '"family":"Lindqvist"');
  });

  test("is a page of the web without a day", async () => {
    const [page] = await readBack(format, [newClip({ title: "甲", siteName: "城" })]);
    expect(page?.type).toBe("webpage");
    expect(page?.issued).toBeUndefined();
  });

  test("has the address for a title where there is none", async () => {
    const [page] = await readBack(format, [newClip({ title: "" })]);
    expect(page?.title).toBe("https://news.example/a.html");
  });

  test("takes an agency for no person", async () => {
    const [page] = await readBack(format, [newClip({ byline: "Xinhua News Agency" })]);
    const [name] = page?.author ?? [];
    expect(name?.literal ?? name?.name ?? name?.family).toBe("Xinhua News Agency");
  });

  test("knows as much of a date as the page says", async () => {
    const [year, month] = await readBack(format, [
      newClip({ publishedTime: "2018", siteName: "城" }),
      newClip({ publishedTime: "2018-04", siteName: "城" }),
    ]);
    expect(year?.issued?.["date-parts"]).toEqual([[2018]]);
    expect(month?.issued?.["date-parts"]).toEqual([known(format, [2018, 4])]);
  });

  test("keeps clips apart, whatever their titles hold", async () => {
    const words = fc.constantFrom(
      ..."甲 b { } \\ % @ # \" ' , = ER  - TY and $ ~ ^ _ & 😀 ] \n \r".split(" "),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(words, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        async (titles) => {
          const clips = titles.map((title, index) =>
            newClip(
              { title: `x${title.join(" ")}x`, byline: "王甲 and co" },
              { id: `id-${index}` },
            ),
          );
          const read = await readBack(format, clips);
          const line = (text = "") => text.replace(/\s+/g, " ").trim();
          expect(read.map(({ title }) => line(title))).toEqual(
            clips.map(({ article }) => line(article.title)),
          );
          expect(read.every(({ author }) => author?.length === 1)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("a newspaper's article in BibTeX says so", async () => {
  expect(await exportedText(bibtexExporter, [NEWS])).toContain("entrysubtype = {newspaper},");
});

test("the day in RIS stands where Zotero and EndNote look for it", async () => {
  const month = newClip({ publishedTime: "2018-04" });
  const text = await exportedText(risExporter, [NEWS, month]);
  expect(text.match(/^(?:PY|DA|Y2) {2}- .*$/gm)).toEqual([
    "DA  - 2018/04/14/",
    "PY  - 2018",
    "Y2  - 2026/01/31/",
    "DA  - 2018/04//",
    "PY  - 2018",
    "Y2  - 2026/01/31/",
  ]);
});
