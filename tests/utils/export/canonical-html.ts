import fc from "fast-check";

const WORDS = [
  ..."abc 中文 词语 snake_case x 1 12 日本語 café 한국어 العربية ß 𠮷 e\u0301".split(" "),
  ...'“ ” 《 》 , 。 、 : — … ( ) ! " '.trim().split(" "),
  ..."* ** *** _ __ ` `` ``` ~ ~~ [ ] ( ) < > & ! | # ## + - = . 1. 2) \\ $ : ; ^ @ % { } / ?".split(
    " ",
  ),
  ..."😀 👩🏽‍💻 → ¥ € &amp; &copy; <b> </p> <!-- [^1] [x] [[wiki]] [a](b) ![a](b) [a]: --- === ***".split(
    " ",
  ),
  ..."https://a.example/b_c_d www.a.example/_x_ mail@a.example http://例子.example/路径 :--|-- C:\\a ]]>".split(
    " ",
  ),
  " ",
  " ",
  " ",
  "\u00a0",
  "\u3000",
  "\n",
  "\u200b",
];

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => escaped(words.join("")));

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
const joined = (arbitrary: fc.Arbitrary<string>, maxLength: number, minLength = 0) =>
  fc.array(arbitrary, { minLength, maxLength }).map((pieces) => pieces.join(""));

const address = fc.constantFrom(
  "https://a.example/x",
  "https://a.example/a_b(c)?d=1&amp;e=*|*",
  "https://a.example/(",
  "https://a.example/中文 空格",
  "https://a.example/?q=&amp;copy;&amp;lt",
  "mailto:a@b.example",
);

const image = fc
  .tuple(address, text)
  .map(
    ([src, alt]) =>
      `<img src="${src.replace("mailto:", "https://")}" alt="${alt.replaceAll('"', "&quot;")}">`,
  );

/** Inline content, without links in links. */
const inline = (depth: number, isInLink = false): fc.Arbitrary<string> => {
  if (depth === 0) return text;
  const inner = inline(depth - 1, isInLink);
  const marks = fc
    .tuple(fc.constantFrom("b", "strong", "em", "i", "del", "code", "sub", "sup", "mark"), inner)
    .map(([name, content]) =>
      element(name, name === "code" ? content.replace(/<[^>]*>/g, "") : content),
    );
  const link = fc
    .tuple(address, inline(depth - 1, true))
    .map(([href, content]) => `<a href="${href}">${content}</a>`);
  const pieces = isInLink
    ? fc.oneof(text, marks, image)
    : fc.oneof({ weight: 3, arbitrary: text }, marks, link, image, fc.constant("<br>"));
  return joined(pieces, 4, 1);
};

const line = inline(3);
const paragraph = line.map((content) => element("p", content));
const heading = fc
  .tuple(fc.constantFrom("h2", "h3", "h6"), inline(2))
  .map(([name, content]) => element(name, content.replaceAll("<br>", " ")));
const code = fc
  .tuple(fc.constantFrom("", ' class="language-js"'), joined(fc.oneof(text, fc.constant("\n")), 5))
  .map(([language, content]) => `<pre><code${language}>x${content}</code></pre>`);

const table = fc
  .integer({ min: 2, max: 3 })
  .chain((columns) =>
    fc.array(fc.array(inline(2), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map((rows) => {
    const [head, ...body] = rows.map((cells) => cells.map((cell) => element("td", cell)).join(""));
    const top = element("thead", element("tr", (head ?? "").replaceAll("td>", "th>")));
    const rest = element("tbody", body.map((row) => element("tr", row)).join(""));
    return element("table", top + rest);
  });

const block = (depth: number): fc.Arbitrary<string> => {
  const leaves = [paragraph, paragraph, heading, code, fc.constant("<hr>"), table];
  if (depth === 0) return fc.oneof(...leaves);
  const inner = joined(block(depth - 1), 3, 1);
  const entry = fc.oneof(
    line,
    inner,
    fc.tuple(line, inner).map(([first, rest]) => first + rest),
    fc.constant(""),
  );
  const list = fc
    .tuple(
      fc.constantFrom("ul", "ol", 'ol start="3"', 'ol start="0"', 'ol start="99"'),
      fc.array(entry, { minLength: 1, maxLength: 3 }),
    )
    .map(([name, entries]) => {
      const content = entries.map((each) => element("li", each)).join("");
      return `<${name}>${content}</${name.slice(0, 2)}>`;
    });
  const quote = inner.map((content) => element("blockquote", content));
  return fc.oneof(...leaves, list, quote);
};

/** Any HTML that the content of an article could be. */
export const canonicalHtml: fc.Arbitrary<string> = joined(block(2), 4, 1);
/** One paragraph of it, full of marks. */
export const canonicalParagraph: fc.Arbitrary<string> = paragraph;
export const canonicalTable: fc.Arbitrary<string> = table;
