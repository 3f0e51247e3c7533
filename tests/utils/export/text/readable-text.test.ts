import { expect, test } from "vitest";
import { readableText } from "@/utils/export/text/readable-text";

test.each([
  ["paragraphs", "<h2>A</h2><p>b <b>c</b>\n d<br>e</p>", "A\n\nb c d\ne"],
  [
    "code",
    "<pre><code>if (a &lt; b) {\n\treturn;\n}\n</code></pre><p>x</p>",
    "if (a < b) {\n\treturn;\n}\n\nx",
  ],
  [
    "lists",
    '<ol start="3"><li><p>a</p><ul><li>b<ol><li>c</li></ol></li></ul></li><li value="7">d</li><li>e</li></ol>',
    "3. a\n   - b\n     1. c\n7. d\n8. e",
  ],
  ["quotations", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc"],
  [
    "tables",
    "<table><caption>T</caption><tbody><tr><th>a</th><th></th><th>b</th></tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr></tbody></table>",
    "T\na\t\tb\nc d\te",
  ],
  ["terms", "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl><p>d</p>", "a\n    b\n    c\n\nd"],
  [
    "notes",
    'a<sup><a href="#fn-1">1</a></sup> <a href="https://a.example/">b</a>.<ol><li id="fn-1">c</li></ol>',
    "a[1] b.\n\n1. c",
  ],
  [
    "formulas",
    '<p><math><semantics><msup><mi>c</mi><mn>2</mn></msup><annotation encoding="application/x-tex">c^2</annotation></semantics></math> <math><mi>x</mi></math></p>',
    "c^2 x",
  ],
  ["readings", "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "漢(かん)"],
  ["nothing", "<p> </p><ul></ul><table><tbody></tbody></table>", ""],
  ["what is not closed", "<ul><li>a<p>b</ul></section>c", "- a\n  b\n\nc"],
])("lays out %s", (_, html, text) => {
  expect(readableText(html)).toBe(text);
});

test("does not go on indenting what is nested very deeply", () => {
  const html = `${"<ul><li>".repeat(2_000)}a${"</li></ul>".repeat(2_000)}`;
  expect(readableText(html)).toMatch(/^( {2}|- ){20,40}a$/);
});
