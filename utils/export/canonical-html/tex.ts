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
