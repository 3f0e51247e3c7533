import { escapeEverySign, escapeHtml } from "../canonical-html/entities";
import { keptHtml, openingTag } from "../canonical-html/kept-html";
import { isShown } from "./link";

/** HTML as a block of its own, in one line: a blank line would end it (CommonMark 0.31, 4.6). */
export const htmlBlock = (html: string): string => inOneLine(html, escapeHtml);

/** HTML within a line, where its text would be read as Markdown (CommonMark 0.31, 6.6). */
export const htmlSpan = (html: string): string => inOneLine(html, escapeEverySign);

const inOneLine = (html: string, escapeText: (text: string) => string) =>
  keptHtml(html, {
    text(text, isVerbatim) {
      const lines = isVerbatim ? text : text.replace(/[ \t\n\r\f]+/g, " ");
      return escapeText(lines).replace(/\r\n?|\n/g, "&#10;");
    },
    link: (href) => ` href="${escapeHtml(href)}"`,
    picture(reader) {
      const src = reader.attribute("src")?.trim() ?? "";
      return isShown(src) ? openingTag(reader, ["src", "alt", "title"]) : "";
    },
  });
