import { HtmlReader } from "./html-reader";
import { readText } from "./subtree";

/** TeX in an annotation (MathML 3, 5.1.3: the encoding that KaTeX and MathJax write); "" without. */
export function annotatedTex(html: string): string {
  if (!html.includes("<annotation")) return "";
  const reader = new HtmlReader(html);
  for (let found = reader.next(); found !== "end"; found = reader.next()) {
    if (found !== "open" || reader.name !== "annotation") continue;
    if (/\btex\b/i.test(reader.attribute("encoding") ?? "")) return readText(reader);
  }
  return "";
}

/**
 * TeX in one line, or without empty lines where a `%` may begin a comment, which ends with its line.
 *
 * @example
 * compactTex("a\n+ b") // => "a + b"
 */
export const compactTex = (tex: string): string =>
  tex.includes("%") ? tex.replace(/\n\s*\n/g, "\n") : tex.replace(/\s+/g, " ");
