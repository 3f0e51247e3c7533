/**
 * The part of HTML's content model (HTML 4.4 to 4.9) that clips need. Browsers show any nesting;
 * readers of books refuse the file.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Marks on text: they may begin and end anywhere in a block, and are written anew in the next. */
export const MARKS = words(
  "a strong b em i u s del ins mark small sub sup q cite abbr dfn time kbd samp var code bdi bdo",
);

/** Marks that may not stand in one of their own kind. */
export const SINGLE_MARKS = words("a dfn time");

/** Blocks that hold text and marks, and no other block. */
export const TEXT_BLOCKS = words("p h1 h2 h3 h4 h5 h6 pre dt caption");

/** Where text and blocks may stand side by side. */
const FLOW_BLOCKS = words("div section blockquote figure figcaption li dd td th");

/** What holds nothing but parts of its own, and the part that anything else is put into. */
export const IMPLIED_PART: Readonly<Record<string, string>> = {
  ul: "li",
  ol: "li",
  dl: "dd",
  table: "tbody",
  thead: "tr",
  tbody: "tr",
  tr: "td",
};

/** Where a part may stand. */
export const PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words("ul ol"),
  dt: words("dl"),
  dd: words("dl"),
  figcaption: words("figure"),
  caption: words("table"),
  thead: words("table"),
  tbody: words("table"),
  tr: words("thead tbody"),
  td: words("tr"),
  th: words("tr"),
};

export const isBlock = (name: string): boolean =>
  FLOW_BLOCKS.has(name) || TEXT_BLOCKS.has(name) || name in IMPLIED_PART;

/** Names that a book has no use for, and what stands for them. */
export const RENAMED: Readonly<Record<string, string>> = {
  details: "div",
  summary: "div",
  tfoot: "tbody",
  h1: "h2",
};
