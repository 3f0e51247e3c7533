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
  [
    "formulas without TeX",
    '<math><semantics><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi><mo>&amp;</mo><mtext>x&nbsp;y</mtext></mrow><annotation encoding="x">z</annotation></semantics></math>',
    "a<b&x y",
  ],
  [
    "comments in TeX",
    '<math><annotation encoding="application/x-tex">a % note\n+ b</annotation></math>',
    "a % note\n+ b",
  ],
  [
    "references that have brackets",
    'a<sup><a href="#fn-1">[1]</a></sup>b<sup><a href="#fn-2">(2)</a></sup>c<sup><a href="#fn-3">［3］</a></sup>',
    "a[1]b(2)c［3］",
  ],
  ["links back from notes", '<ol><li id="fn-1">a <a href="#fnref-1">↩</a></li></ol>', "1. a"],
  [
    "spaces at edges of elements",
    "<p><b>bold </b> and <a> link</a> <br> <i> x</i></p>",
    "bold and link\nx",
  ],
  [
    "lists that count down",
    '<ol reversed=""><li>a</li><li>b<ol reversed="" start="9"><li>c</li><li>d</li></ol></li></ol>',
    "2. a\n1. b\n   9. c\n   8. d",
  ],
  [
    "numbers that are none",
    '<ol start=""><li value="y">a</li><li value="4">b</li><li value="">c</li></ol>',
    "1. a\n4. b\n5. c",
  ],
  [
    "lists right in lists",
    "<ol><li>a</li><ul><li>b</li></ul><li>c</li></ol>",
    "1. a\n   - b\n2. c",
  ],
  [
    "line breaks at edges",
    "<p>a<br></p><p>b</p><blockquote><p>c<br></p></blockquote><ul><li><br>d</li></ul>",
    "a\n\nb\n\n> c\n\n- d",
  ],
  [
    "groups of terms",
    "<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt><dd>d</dd></div></dl>",
    "a\n    b\nc\n    d",
  ],
  ["code without any", "<p>a</p><pre>\n</pre><p>b</p>", "a\n\nb"],
  ["code in a table", "<table><tr><td><pre>a\tb</pre></td><td>c</td></tr></table>", "a b\tc"],
  ["readings of nothing", "<ruby>漢<rt></rt></ruby>", "漢"],
  ["nothing", "<p> </p><ul></ul><table><tbody></tbody></table>", ""],
  ["what is not closed", "<ul><li>a<p>b</ul></section>c", "- a\n  b\n\nc"],
])("lays out %s", (_, html, text) => {
  expect(readableText(html)).toBe(text);
});

test("does not go on indenting what is nested very deeply", () => {
  const html = `${"<ul><li>".repeat(2_000)}a${"</li></ul>".repeat(2_000)}`;
  expect(readableText(html)).toMatch(/^( {2}|- ){20,40}a$/);
});
