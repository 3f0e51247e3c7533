import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvExporter } from "@/utils/export/csv/csv-exporter";
import { csvLine } from "@/utils/export/csv/csv-line";
import { newClip } from "../clips";
import { exportedText } from "../write";

const read = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

test("another reader of CSV finds every fact", async () => {
  const article = {
    title: '甲,"乙"\n丙',
    byline: "王甲",
    breadcrumb: ["国内", "地方"],
    publishedTime: "2018-04-14",
  };
  const clip = newClip(article, { tags: ["x", "y"], favourite: true, note: " 记 " });
  const { data, errors } = read(await exportedText(csvExporter, [clip, newClip()]));
  expect(errors).toEqual([]);
  expect(data).toHaveLength(2);
  expect(data[0]).toMatchObject({
    title: '甲,"乙"\n丙',
    url: "https://news.example/a.html",
    author: "王甲",
    section: "国内; 地方",
    published: "2018-04-14",
    clipped: "2026-01-31T12:00:00.000Z",
    tags: "x; y",
    state: "unread",
    favourite: "yes",
    note: " 记 ",
  });
});

test("begins with the mark by which Excel knows UTF-8", async () => {
  expect((await exportedText(csvExporter, [])).charCodeAt(0)).toBe(0xfeff);
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  " =1",
  "\r=1",
  "＝1+1",
  '=HYPERLINK("https://a.example")',
])("no spreadsheet takes %j for a formula", (text) => {
  expect(Papa.parse<string[]>(csvLine([text])).data[0]?.[0]).toBe(`'${text}`);
});

test("gives back any text, but for the apostrophe before formulas", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }),
      (cells) => {
        const line = csvLine(cells);
        const [back = []] = Papa.parse<string[]>(line, { newline: "\r\n", delimiter: "," }).data;
        expect(
          back.map((cell, index) => (cells[index] === cell.slice(1) ? cell.slice(1) : cell)),
        ).toEqual(cells);
        expect(back.every((cell) => !/^\s*[=+\-@]/.test(cell))).toBe(true);
      },
    ),
  );
});
