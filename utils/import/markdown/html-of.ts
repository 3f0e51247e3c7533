import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { embedded, embeddedHtml } from "./embedded";
import { formulas, formulasHtml } from "./formulas";
import { highlights, highlightsHtml } from "./highlights";

/** The sign of a quote or a list. */
const SIGN = "(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t]))";

/** More of them at the start of a line than anybody writes: micromark takes the square of their number. */
const TOO_DEEP = new RegExp(`^(${SIGN}{200})${SIGN}+`, "gm");

/** Rendered for the sanitiser: HTML that stands in Markdown comes along. */
export const htmlOf = (markdown: string): string =>
  micromark(markdown.replace(TOO_DEEP, "$1"), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm(), formulas, highlights, embedded],
    htmlExtensions: [gfmHtml({ clobberPrefix: "" }), formulasHtml, highlightsHtml, embeddedHtml],
  })
    .replace(/<h2 id="footnote-label"[^>]*>[^<]*<\/h2>/, "")
    // A form's control is no text.
    .replace(/<input type="checkbox" disabled=""( checked="")? \/>/g, (_, isTicked) =>
      isTicked ? "☑" : "☐",
    )
    // The title of an article is not in its text.
    .replace(/<(\/?)h1(?=[\s>])/g, "<$1h2");
