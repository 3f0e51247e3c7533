import { skipElement } from "../canonical-html/subtree";
import { annotatedTex, compactTex } from "../canonical-html/tex";
import type { Conversion } from "./conversion";
import { htmlSpan } from "./html-in-markdown";
import type { TagRule, TagRules } from "./tag-rule";

/** MathML becomes the TeX that it carries, as `$…$` or `$$…$$`; without TeX it stays MathML. */
const formula: TagRule = {
  open(conversion) {
    const { reader } = conversion;
    const start = reader.start;
    const isDisplayed = reader.attribute("display") === "block";
    const named = reader.attribute("alttext") ?? "";
    skipElement(reader);
    const html = reader.html.slice(start, reader.end);
    const tex = (annotatedTex(html) || named).trim();
    if (tex === "") conversion.inline.markdown(htmlSpan(html));
    else writeTex(conversion, tex, isDisplayed);
    return "consumed";
  },
};

function writeTex(conversion: Conversion, tex: string, isDisplayed: boolean): void {
  const line = compactTex(tex);
  if (isDisplayed && !conversion.isInLine) {
    conversion.endParagraph();
    conversion.write(`$$\n${line}\n$$`);
  } else if (conversion.place === "cell") conversion.inline.markdown(`$${withoutBars(line)}$`);
  else conversion.inline.markdown(`$${line}$`);
}

/** In a table a `|` would end the cell. */
const withoutBars = (tex: string) => tex.replaceAll("\\|", "\\Vert ").replaceAll("|", "\\vert ");

export const FORMULA_RULES: TagRules = {
  math: formula,
};
