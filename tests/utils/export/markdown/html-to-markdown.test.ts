import { describe, expect, test } from "vitest";
import { htmlToMarkdown } from "@/utils/export/markdown/html-to-markdown";

type Case = [behaviour: string, html: string, markdown: string];

const PICTURE = '<img src="https://a.cn/1.jpg" alt="图">';

const CASES: Record<string, Case[]> = {
  paragraphs: [
    ["keeps paragraphs apart", "<p>一</p><p>二</p>", "一\n\n二\n"],
    ["takes a division for a paragraph", "<div>一<div>二</div>三</div>", "一\n\n二\n\n三\n"],
    ["collapses white space", "<p>\n  a\n  b\t c </p>", "a b c\n"],
    ["drops the indent of Chinese paragraphs", "<p>　　一\u00a0二&nbsp;</p>", "一\u00a0二\n"],
    ["drops paragraphs of nothing but space", "<p>a</p><p>&nbsp;</p><p></p><p>b</p>", "a\n\nb\n"],
    ["writes a line break as a backslash", "<p>a<br>b</p>", "a\\\nb\n"],
    ["drops line breaks at the edges", "<p><br>a<br></p>", "a\n"],
    ["ends the paragraph at two line breaks", "<p>a<br><br>　　b</p>", "a\n\nb\n"],
    ["keeps what unknown elements hold", "<p><font>a</font><x-y>b</x-y></p>", "ab\n"],
    ["leaves out scripts and comments", "<p>a<script>x<b>y</script><!-- <p>z -->b</p>", "ab\n"],
    ["is empty for nothing", " <p> </p> ", ""],
  ],
  escaping: [
    ["leaves a lone sign alone", "<p>3*4 a_b ~5 $6 `</p>", "3*4 a_b ~5 $6 `\n"],
    ["escapes signs that could pair", "<p>3*4*5 ~6~ $7$</p>", "3\\*4\\*5 \\~6\\~ \\$7\\$\n"],
    ["leaves underscores inside words", "<p>a_b_c 中_文_字</p>", "a_b_c 中_文_字\n"],
    ["escapes underscores around words", "<p>_a_</p>", "\\_a\\_\n"],
    ["escapes what looks like HTML", "<p>&lt;b&gt; 1 &lt; 2</p>", "\\<b> 1 < 2\n"],
    [
      "escapes what Hugo would run",
      "<p>{{&lt; a &gt;}} {{% b %}} 5%</p>",
      "{\\{< a >}} {\\{% b %}} 5%\n",
    ],
    ["escapes what looks like a reference", "<p>&amp;copy; R&amp;D</p>", "\\&copy; R&D\n"],
    ["leaves brackets of portals alone", "<p>[编者按] 甲[1]</p>", "[编者按] 甲[1]\n"],
    ["escapes what looks like a link", "<p>[a](b) [a][b]</p>", "[a\\](b) [a\\][b]\n"],
    ["escapes links of wikis", "<p>[[甲]]</p>", "\\[[甲]]\n"],
    ["escapes what looks like a definition", "<p>[a]: b</p>", "\\[a]: b\n"],
    [
      "escapes numbers at the start",
      "<p>1. a<br>2) b<br>2018. c</p>",
      "1\\. a\\\n2\\) b\\\n2018\\. c\n",
    ],
    ["leaves other numbers", "<p>1.5 a<br>2、b</p>", "1.5 a\\\n2、b\n"],
    ["escapes bullets at the start", "<p>- a<br>+ b<br>* c</p>", "\\- a\\\n\\+ b\\\n\\* c\n"],
    ["escapes hashes at the start", "<p># a</p><p>#b</p>", "\\# a\n\n#b\n"],
    ["escapes quotes at the start", "<p>&gt; a</p>", "\\> a\n"],
    ["escapes rules and underlines", "<p>---</p><p>a<br>===</p>", "\\---\n\na\\\n\\===\n"],
    [
      "escapes an exclamation before a link",
      '<p>a!<a href="https://a.cn/">b</a></p>',
      "a\\![b](https://a.cn/)\n",
    ],
    ["escapes a backslash before a sign", "<p>a\\*b C:\\Users</p>", "a\\\\*b C:\\Users\n"],
    [
      "ends a bare address where the Chinese begins",
      "<p>见https://a.cn/x_y，谢谢</p>",
      "见<https://a.cn/x_y>，谢谢\n",
    ],
    [
      "leaves the full stop out of an address",
      "<p>https://a.cn/b_(c). d</p>",
      "<https://a.cn/b_(c)>. d\n",
    ],
  ],
  emphasis: [
    ["marks emphasis", "<p><em>a</em> <b>b</b> <s>c</s></p>", "*a* **b** ~~c~~\n"],
    ["puts white space outside", "<p>a<b> b </b>c</p>", "a **b** c\n"],
    ["drops empty marks", "<p>a<b></b><i> </i>b</p>", "a b\n"],
    ["joins neighbours", "<p><b>中</b><strong>文</strong></p>", "**中文**\n"],
    ["counts nested marks once", "<p><b>a<strong>b</strong>c</b></p>", "**abc**\n"],
    ["works inside a word", "<p>中<b>文</b>字</p>", "中**文**字\n"],
    [
      "uses HTML where Chinese punctuation keeps a sign from closing",
      "<p><b>“中文”</b>后</p>",
      "<strong>“中文”</strong>后\n",
    ],
    [
      "uses HTML where it keeps a sign from opening",
      "<p>前<b>《书》</b></p>",
      "前<strong>《书》</strong>\n",
    ],
    ["uses signs where punctuation is free", "<p><b>“中文”</b>。</p>", "**“中文”**。\n"],
    ["tells nested signs apart", "<p><b><i>a</i></b> <i><b>b</b> c</i></p>", "**_a_** *__b__ c*\n"],
    ["tells neighbouring signs apart", "<p><i>a</i><b>b</b></p>", "*a*__b__\n"],
    ["goes on in the next block", "<b><p>a</p><p>b</p></b>", "**a**\n\n**b**\n"],
    [
      "keeps what only HTML says",
      "<p>H<sub>2</sub>O <kbd>a*b*</kbd> <mark>c</mark></p>",
      "H<sub>2</sub>O <kbd>a\\*b\\*</kbd> <mark>c</mark>\n",
    ],
    [
      "keeps ruby",
      "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>",
      "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>\n",
    ],
  ],
  links: [
    ["writes a link", '<p><a href="https://a.cn/" title="t">a</a></p>', '[a](https://a.cn/ "t")\n'],
    [
      "escapes brackets in its text",
      '<p><a href="https://a.cn/">[a]</a></p>',
      "[\\[a\\]](https://a.cn/)\n",
    ],
    [
      "encloses an address with parentheses",
      '<p><a href="https://a.cn/(b) c">a</a></p>',
      "[a](<https://a.cn/(b) c>)\n",
    ],
    [
      "shortens a link that says its address",
      '<p><a href="https://a.cn/?b&amp;c">https://a.cn/?b&amp;c</a></p>',
      "<https://a.cn/?b&c>\n",
    ],
    ["drops links without text", '<p>a<a href="https://a.cn/"> </a>b</p>', "a b\n"],
    ["drops addresses that run code", '<p><a href="javascript:x()">a</a></p>', "a\n"],
    [
      "gives each block of a link its own",
      '<a href="https://a.cn/"><h2>a</h2><p>b</p></a>',
      "## [a](https://a.cn/)\n\n[b](https://a.cn/)\n",
    ],
    [
      "links a picture",
      `<p><a href="https://a.cn/">${PICTURE}</a></p>`,
      "[![图](https://a.cn/1.jpg)](https://a.cn/)\n",
    ],
    [
      "makes notes of GitHub",
      '<p>a<sup><a href="#fn-1">1</a></sup></p><ol><li id="fn-1"><p>b <a href="#fnref-1">↩</a></p><p>c</p></li></ol>',
      "a[^1]\n\n[^1]: b\n\n    c\n",
    ],
    [
      "makes no reference to a note that is not there",
      '<p>a<sup><a href="#fn-1">22</a></sup></p><p id="fn-1">b</p>',
      "a<sup>[22](#fn-1)</sup>\n\nb\n",
    ],
    [
      "makes no note that nothing refers to",
      '<p>a<sup>1</sup></p><ol><li id="fn-1">b</li></ol>',
      "a<sup>1</sup>\n\n1. b\n",
    ],
    [
      "gives what nothing refers to the number that it has among the notes",
      '<p>a<sup><a href="#fn-1">1</a></sup></p><ol><li id="fn-1">b</li><li id="fn-2">c</li></ol>',
      "a[^1]\n\n[^1]: b\n\n2. c\n",
    ],
  ],
  pictures: [
    ["writes a picture", `<p>${PICTURE}</p>`, "![图](https://a.cn/1.jpg)\n"],
    [
      "keeps the caption with its picture",
      `<figure>${PICTURE}<figcaption>说明 <b>一</b></figcaption></figure>`,
      "![图](https://a.cn/1.jpg)\\\n说明 **一**\n",
    ],
    [
      "keeps a caption in paragraphs, too",
      `<figure>${PICTURE}<figcaption><p>一</p><p>二</p></figcaption></figure>`,
      "![图](https://a.cn/1.jpg)\\\n一\\\n二\n",
    ],
    ["drops a picture without an address", '<p><img alt="图">一</p>', "一\n"],
    [
      "links what plays",
      '<p><iframe src="https://v.cn/1" title="片"></iframe></p>',
      "[片](https://v.cn/1)\n",
    ],
  ],
  code: [
    ["writes a code span", "<p><code>a*b</code></p>", "`a*b`\n"],
    ["fences backticks", "<p><code>`a``</code></p>", "``` `a`` ```\n"],
    ["puts white space outside", "<p>a<code> b </code>c</p>", "a `b` c\n"],
    ["joins neighbours", "<p><code>a</code><code>b</code></p>", "`ab`\n"],
    [
      "keeps white space between code and a link in it",
      '<p><code>a : <a href="https://a.cn/">b </a>c</code></p>',
      "`a :` [`b`](https://a.cn/) `c`\n",
    ],
    [
      "links from code",
      '<p><code>a<a href="https://a.cn/">b</a></code></p>',
      "`a`[`b`](https://a.cn/)\n",
    ],
    [
      "fences a block with its language",
      '<pre><code class="language-js">a\n\n  b\n</code></pre>',
      "```js\na\n\n  b\n```\n",
    ],
    [
      "makes the fence longer than those inside",
      "<pre>```\na\n```</pre>",
      "````\n```\na\n```\n````\n",
    ],
    [
      "keeps what highlighting wraps",
      "<pre><span>a</span> <b>b</b><br>c</pre>",
      "```\na b\nc\n```\n",
    ],
  ],
  blocks: [
    ["writes headings", "<h2>a</h2><h6>b <i>c</i></h6>", "## a\n\n###### b *c*\n"],
    ["drops empty headings", "<h2> </h2><p>a</p>", "a\n"],
    ["keeps a heading in one line", "<h2><p>a<br>b</p></h2>", "## a b\n"],
    ["escapes a hash at a heading's end", "<h2>C #</h2>", "## C \\#\n"],
    ["quotes", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc\n"],
    [
      "keeps two quotes apart",
      "<blockquote>a</blockquote><blockquote>b</blockquote>",
      "> a\n\n> b\n",
    ],
    ["drops empty quotes", "<blockquote><p> </p></blockquote><p>a</p>", "a\n"],
    ["draws a rule", "<p>a</p><hr><p>b</p>", "a\n\n---\n\nb\n"],
  ],
  lists: [
    ["writes bullets", "<ul><li>a</li><li>b</li></ul>", "- a\n- b\n"],
    ["counts down", '<ol><li value="10">a</li><li value="9">b</li></ol>', "10. a\n9. b\n"],
    ["writes numbers", '<ol start="9"><li>a</li><li>b<p>c</p></li></ol>', "9. a\n10. b\n\n    c\n"],
    ["sets paragraphs apart", "<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n\n- b\n"],
    [
      "nests",
      "<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>",
      "- a\n  1. b\n     - c\n- d\n",
    ],
    [
      "nests numbers that cannot follow text",
      '<ul><li>a<ol start="2"><li>b</li></ol></li></ul>',
      "- a\n\n  2. b\n",
    ],
    [
      "keeps two lists apart, with an empty one between them",
      "<ol><li>a</li></ol><ul><li></li></ul><ol><li>b</li></ol>",
      "1. a\n\n1) b\n",
    ],
    [
      "keeps two lists apart",
      "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
      "- a\n\n* b\n\n1. c\n\n1) d\n",
    ],
    ["keeps empty numbers", "<ol><li>a</li><li></li><li>c</li></ol>", "1. a\n2.\n3. c\n"],
    ["drops empty bullets", "<ul><li> </li><li>a</li></ul>", "- a\n"],
    ["escapes what looks like a task", "<ul><li>[x] a</li></ul>", "- \\[x] a\n"],
    [
      "holds blocks",
      "<ul><li><h3>a</h3><pre>b</pre><blockquote>c</blockquote></li></ul>",
      "- ### a\n\n  ```\n  b\n  ```\n\n  > c\n",
    ],
  ],
  tables: [
    [
      "writes a table",
      "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
      "| a | b |\n| --- | --- |\n| c | d |\n",
    ],
    [
      "escapes bars",
      "<table><tr><td>a|b</td><td><code>c|d</code></td></tr></table>",
      "| a\\|b | `c\\|d` |\n| --- | --- |\n",
    ],
    [
      "fills short rows",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
      "| a | b |\n| --- | --- |\n| c |  |\n",
    ],
    [
      "breaks lines in a cell",
      "<table><tr><td><p>a<br>b</p></td><td>c</td></tr></table>",
      "| a<br>b | c |\n| --- | --- |\n",
    ],
    [
      "puts the caption before",
      "<table><caption>t</caption><tr><th>a</th></tr></table>",
      "t\n\n| a |\n| --- |\n",
    ],
    [
      "keeps merged cells as HTML",
      '<table class="x"><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c\nd</td></tr></table>',
      '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c d</td></tr></table>\n',
    ],
    [
      "lets nothing dangerous into HTML",
      '<table><tr><td colspan="2" onclick="x()"><a href="javascript:x()">a</a><iframe src="https://b.cn/"></iframe></td></tr><tr><td>b</td><td>c</td></tr></table>',
      '<table><tr><td colspan="2"><a>a</a></td></tr><tr><td>b</td><td>c</td></tr></table>\n',
    ],
    [
      "keeps lists in cells as HTML",
      "<table><tr><th>a</th></tr><tr><td><ul><li>b</li></ul></td></tr></table>",
      "<table><tr><th>a</th></tr><tr><td><ul><li>b</li></ul></td></tr></table>\n",
    ],
    [
      "reads through a table that only places things",
      `<table><tr><td><p>${PICTURE}</p><p>a</p></td></tr></table>`,
      "![图](https://a.cn/1.jpg)\n\na\n",
    ],
    [
      "reads through nested ones",
      "<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>",
      "a\n",
    ],
    [
      "keeps definitions as HTML",
      "<dl><dt>a</dt><dd>b\n\nc</dd></dl><p>d</p>",
      "<dl><dt>a</dt><dd>b c</dd></dl>\n\nd\n",
    ],
  ],
  formulas: [
    [
      "writes TeX in a line",
      '<p>a <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1 &lt; 2</annotation></semantics></math> b</p>',
      "a $x_1 < 2$ b\n",
    ],
    [
      "writes displayed TeX",
      '<p>a</p><math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">\nx\n\n= 1\n</annotation></semantics></math>',
      "a\n\n$$\nx = 1\n$$\n",
    ],
    ["keeps MathML without TeX", "<p><math><mi>x</mi></math></p>", "<math><mi>x</mi></math>\n"],
    [
      "lets no sign of MathML become Markdown",
      "<p><math><mi>x</mi><mo>*</mo><mi>y</mi><mo>*</mo></math></p>",
      "<math><mi>x</mi><mo>&#42;</mo><mi>y</mi><mo>&#42;</mo></math>\n",
    ],
    [
      "escapes dollars beside a formula",
      '<p>$1 <math><annotation encoding="application/x-tex">x</annotation></math></p>',
      "\\$1 $x$\n",
    ],
  ],
};

for (const [name, cases] of Object.entries(CASES)) {
  describe(name, () => {
    test.each(cases)("%s", (_behaviour, html, markdown) => {
      expect(htmlToMarkdown(html)).toBe(markdown);
    });
  });
}

test("reads HTML that is not canonical without failing", () => {
  for (const html of [
    "<",
    "</",
    "<p",
    "<p a='",
    "<!--",
    "</p></b><b><p>x",
    "<a <b> c",
    "<table><td>x",
  ]) {
    expect(htmlToMarkdown(html)).toBeTypeOf("string");
  }
});

test.each([
  ["nested divisions", (n: number) => "<div>".repeat(n)],
  ["nested quotes", (n: number) => `${"<blockquote>".repeat(n)}x`],
  ["nested lists", (n: number) => "<ul><li>a".repeat(n)],
  ["nested tables", (n: number) => "<table><tr><td>a".repeat(n)],
  ["nested emphasis", (n: number) => "<b><i>a".repeat(n)],
  ["closing tags of nothing", (n: number) => `<b>${"</i></p>".repeat(n)}`],
  ["unclosed quotes", (n: number) => '<a "'.repeat(n)],
  ["brackets", (n: number) => `<p>${"[".repeat(n)}`],
  ["addresses without end", (n: number) => `<p>http://${".".repeat(n)}`],
  ["spaces without end", (n: number) => `<p>${"\u00a0".repeat(n)}x${" ".repeat(n)}`],
])("takes time in proportion to the length of %s", (_name, make) => {
  const html = make(20_000);
  htmlToMarkdown(html);
  expect(htmlToMarkdown(html).length).toBeLessThan(html.length * 100);
});
