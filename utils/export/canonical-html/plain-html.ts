import { escapeHtml } from "./entities";
import { HtmlReader } from "./html-reader";

/** Elements that have neither content nor a closing tag (HTML 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

/**
 * The same HTML in one line, with none but the given attributes: fit to stand in Markdown, where a
 * blank line ends HTML.
 */
export function plainHtml(
  html: string,
  attributes: readonly string[],
  escapeText: (text: string) => string = escapeHtml,
): string {
  const reader = new HtmlReader(html);
  let plain = "";
  let verbatim = 0;
  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    if (found === "text") {
      const text = escapeText(reader.text());
      plain += verbatim > 0 ? text.replace(/\r\n?|\n/g, "&#10;") : text.replace(COLLAPSIBLE, " ");
    } else {
      if (reader.name === "pre") verbatim += found === "open" ? 1 : -1;
      plain += found === "open" ? openingTag(reader, attributes) : `</${reader.name}>`;
    }
  }
  return plain;
}

const COLLAPSIBLE = /[ \t\n\r\f]+/g;

/** The tag that was read last, with the given attributes in the given order. */
export function openingTag(reader: HtmlReader, attributes: readonly string[]): string {
  let tag = `<${reader.name}`;
  for (const name of attributes) {
    const value = reader.attribute(name);
    if (value !== null) tag += ` ${name}="${escapeHtml(value).replace(/\s+/g, " ")}"`;
  }
  return `${tag}>`;
}
