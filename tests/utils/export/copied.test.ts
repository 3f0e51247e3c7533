import { expect, test } from "vitest";
import { copiedAs } from "@/utils/export/copied";
import { newClip } from "./clips";

const CLIP = newClip({
  title: "甲 <b>",
  content: '<h2>一</h2><p>文<img src="https://news.example/1.jpg" alt="图"></p>',
  textContent: "一\n文",
});

test("copies Markdown with a heading instead of front matter, several with a rule between them", () => {
  const { text, html } = copiedAs("markdown", [CLIP, newClip({ title: "乙" })], "[Untitled]");
  expect(html).toBeNull();
  expect(text).toMatch(/^# 甲 .*\n## 一\n.*\n---\n\n# 乙\n/s);
});

test("copies formatted text that makes no request, beside the plain one", () => {
  const { text, html } = copiedAs("rich", [CLIP], "[Untitled]");
  expect(html).toContain("<h1>甲 &lt;b&gt;</h1>");
  expect(html).toContain("<h2>一</h2>");
  expect(html).not.toContain("<img");
  expect(text).toContain("一\n\n文");
});

test("copies a link as an address and as a title that leads there", () => {
  expect(copiedAs("link", [CLIP], "[Untitled]")).toEqual({
    text: "https://news.example/a.html",
    html: '<a href="https://news.example/a.html">甲 &lt;b&gt;</a>',
  });
});

test("makes no link of an address that may not be followed", () => {
  const { html } = copiedAs(
    "link",
    [newClip({ url: "javascript:alert(1)", title: "x" })],
    "[Untitled]",
  );
  expect(html).toBe("x");
});

test("copies a citation a line", () => {
  expect(copiedAs("citation", [CLIP, CLIP], "[Untitled]").text.split("\n")).toHaveLength(2);
});
