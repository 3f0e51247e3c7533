import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { formulas, formulasHtml } from "./formulas";

/** The sign of a quote or a list. */
const SIGN = "(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t]))";

/** More of them at the start of a line than anybody writes: micromark takes the square of their number. */
const TOO_DEEP = new RegExp(`^(${SIGN}{200})${SIGN}+`, "gm");

/** How Obsidian embeds a picture: by its name, wherever in the vault it lies, perhaps with its width. */
const EMBEDDED = /!\[\[([^[\]|\n]+\.(?:avif|gif|jpe?g|png|svg|webp))(?:\|[^[\]\n]*)?\]\]/gi;

const asPicture = (_embedded: string, path: string) => `![](${encodeURI(path.trim())})`;

/** Rendered for the sanitiser: HTML that stands in Markdown comes along. */
export const htmlOf = (markdown: string): string =>
  micromark(markdown.replace(EMBEDDED, asPicture).replace(TOO_DEEP, "$1"), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm(), formulas],
    htmlExtensions: [gfmHtml({ clobberPrefix: "" }), formulasHtml],
  })
    .replace(/<h2 id="footnote-label"[^>]*>[^<]*<\/h2>/, "")
    // The title of an article is not in its text.
    .replace(/<(\/?)h1(?=[\s>])/g, "<$1h2");
