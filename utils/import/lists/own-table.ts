import { STATES } from "../../clip/clip";
import { tableImporter } from "./table-importer";

/** Our own CSV: all facts, without the text. */
export const ownTableImporter = tableImporter(
  "ownTable",
  ["title", "url", "clipped", "state", "favourite", "id"],
  (cell) => ({
    id: plain(cell("id")),
    url: plain(cell("url")),
    title: plain(cell("title")),
    byline: plain(cell("author")),
    siteName: plain(cell("site")),
    source: plain(cell("source")),
    breadcrumb: listOf(plain(cell("section"))),
    published: cell("published"),
    saved: cell("clipped"),
    tags: listOf(plain(cell("tags"))),
    state: STATES.find((state) => state === cell("state")),
    favourite: cell("favourite") === "yes",
    note: plain(cell("note")),
    lang: cell("language"),
    excerpt: plain(cell("excerpt")),
  }),
);

/** Values that "; " separates; within quotes it does not. */
const listOf = (text: string): string[] =>
  [...text.matchAll(VALUE)]
    .map(([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare)
    .filter((value) => value.trim() !== "");

const VALUE = /(?:^|; )(?:"((?:[^"]|"")*)"(?=; |$)|((?:(?!; ).)*))/gs;

/** Without the apostrophe that keeps a cell from being a formula. */
const plain = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/, "");
