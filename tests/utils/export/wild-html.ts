import fc from "fast-check";
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, ALLOWED_MATHS } from "@/utils/article/allowed";
import { sanitise } from "@/utils/article/sanitise";

const NAMES = [
  ...ALLOWED_ELEMENTS,
  ...ALLOWED_MATHS,
  "math",
  "ul",
  "table",
  "tr",
  "td",
  "figure",
  "figcaption",
  "p",
];
const VALUES = [
  "",
  "1",
  "0",
  "-3",
  "row",
  "rtl",
  "zh-CN",
  "block",
  "a b",
  "fn-1",
  "#fn-1",
  "2026-02-30",
  "2026-01-31",
  "https://a.example/x|y[1]?q={a b}#c#d",
  "http://例子.example/路",
  "https://a_b.example:99/%zz",
  "mailto:a b@c.example",
  "data:image/png;base64,AAAA",
];

const attribute = fc
  .tuple(fc.constantFrom(...ALLOWED_ATTRIBUTES), fc.constantFrom(...VALUES))
  .map(([name, value]) => ` ${name}="${value}"`);

const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 7, depthSize: "large" },
    fc.constantFrom("文", " ", "a &amp; b", "\n", "&lt;x&gt;", "😀", "\u0007", "\ufffe"),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.array(attribute, { maxLength: 3 }),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(
        ([name, attributes, content]) =>
          `<${name}${attributes.join("")}>${content.join("")}</${name}>`,
      ),
  ),
}));

/** What our own sanitiser leaves of elements put together without any sense. */
export const wildHtml: fc.Arbitrary<string> = fc
  .array(tree.node, { minLength: 1, maxLength: 6 })
  .map((nodes) => sanitise(nodes.join(""), document.implementation.createHTMLDocument("")));
