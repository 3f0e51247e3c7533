import fc from "fast-check";
import { expect, test } from "vitest";
import { toXhtml } from "@/utils/export/xhtml/to-xhtml";
import { canonicalHtml } from "../canonical-html";
import { wildHtml } from "../wild-html";

const xhtml = (html: string) => toXhtml(html, () => null).markup;

test.each([
  [
    "a mark around blocks is laid on the text of each",
    "<b>a<p>b</p>c</b>",
    "<b>a</b><p><b>b</b></p><b>c</b>",
  ],
  ["a block in a heading leaves its text", "<h2>a<div>b</div></h2>", "<h2>a<br/>b<br/></h2>"],
  ["text in a list becomes an entry", "<ul>a<li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"],
  ["an entry without a list stays a block", "<li>a</li>", "<div>a</div>"],
  [
    "a description without a term has an empty one",
    "<dl><dd>a</dd></dl>",
    "<dl><dt></dt><dd>a</dd></dl>",
  ],
  [
    "a term without a description has an empty one",
    "<dl><dt>a</dt></dl>",
    "<dl><dt>a</dt><dd></dd></dl>",
  ],
  [
    "a caption goes to the end of its figure",
    "<figure>a<figcaption>b</figcaption>c</figure>",
    "<figure>ac<figcaption>b</figcaption></figure>",
  ],
  [
    "a second caption stays a block",
    "<figure><figcaption>a</figcaption><figcaption>b</figcaption></figure>",
    "<figure><figcaption>a</figcaption><div>b</div></figure>",
  ],
  [
    "a row gets its table's parts",
    "<table><tr><td>a</td></tr></table>",
    "<table><tbody><tr><td>a</td></tr></tbody></table>",
  ],
  [
    "a second head is a body",
    "<table><thead><tr><th>a</th></tr></thead><thead><tr><th>b</th></tr></thead></table>",
    "<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th></tr></tbody></table>",
  ],
  ["a link to nowhere is none", '<p><a href="#fn-1">1</a></p>', "<p><a>1</a></p>"],
  [
    "a link to a note leads there",
    '<p><a href="#fn-1">1</a></p><p id="fn-1">n</p>',
    '<p><a href="#fn-1">1</a></p><p id="fn-1">n</p>',
  ],
  [
    "a link in a link is none",
    '<a href="https://a.example/"><i>x<a href="https://b.example/">y</a></i></a>',
    '<a href="https://a.example/"><i>xy</i></a>',
  ],
  [
    "a second id of the same name goes",
    '<p id="fn-1">a</p><p id="fn-1">b</p>',
    '<p id="fn-1">a</p><p>b</p>',
  ],
  [
    "values that HTML forbids go",
    '<table><tr><td colspan="0" rowspan="2">a</td></tr></table>',
    '<table><tbody><tr><td rowspan="2">a</td></tr></tbody></table>',
  ],
  ["what XML forbids goes", "<p>a\u0007\ufffeb</p>", "<p>a\ufffdb</p>"],
  [
    "ruby keeps its pairs",
    "<p><ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby></p>",
    "<p><ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby></p>",
  ],
  ["code keeps its lines", "<pre><code>a\n  b</code></pre>", "<pre><code>a\n  b</code></pre>"],
])("%s", (_what, html, expected) => {
  expect(xhtml(html)).toBe(expected);
});

test("whole formulas stay formulas, others become their TeX", () => {
  const fraction = "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>";
  expect(toXhtml(fraction, () => null)).toEqual({
    markup:
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>',
    hasMaths: true,
  });
  const broken =
    '<math><semantics><mfrac><mi>a</mi></mfrac><annotation encoding="application/x-tex">a</annotation></semantics></math>';
  expect(xhtml(broken)).toBe("<code>a</code>");
});

test("addresses are such as RFC 3986 allows", () => {
  const href = (address: string) => /href="([^"]*)"/.exec(xhtml(`<a href="${address}">x</a>`))?.[1];
  expect(href("https://例子.example/a b|c?d=[e]#f#g")).toBe(
    "https://xn--fsqu00a.example/a%20b%7Cc?d=%5Be%5D#f%23g",
  );
  expect(href("https://a.example/%zz")).toBe("https://a.example/%25zz");
  expect(href("http://[::1]:80/[a]")).toBe("http://[::1]/%5Ba%5D");
});

const textOf = (node: Node | null) =>
  (node?.textContent ?? "").replace(/[\s\p{Cc}\ufffe\ufffd]+/gu, "");

const letters = (text: string) => [...text].sort().join("");

test("is well-formed XML with all of the text, whatever the article is made of", () => {
  fc.assert(
    fc.property(fc.oneof(canonicalHtml, wildHtml), (html) => {
      const isSimple = !/<(?:math|ruby|rt|rp|annotation)/.test(html);
      const document = new DOMParser().parseFromString(`<body>${xhtml(html)}</body>`, "text/xml");
      expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
      for (const place of document.querySelectorAll(".picture")) place.remove();
      const source = new DOMParser().parseFromString(html, "text/html").body;
      if (!isSimple) return;
      const [made, given] = [textOf(document.documentElement), textOf(source)];
      // A caption may stand at the end of its figure only.
      if (html.includes("<figcaption")) expect(letters(made)).toBe(letters(given));
      else expect(made).toBe(given);
    }),
    { numRuns: 300 },
  );
});

test("takes time in proportion to the length", () => {
  const figure =
    '<figure><img src="https://a.example/1.png" alt="x"><figcaption>c</figcaption></figure>';
  expect(xhtml(figure.repeat(20_000))).toHaveLength(xhtml(figure).length * 20_000);
});
