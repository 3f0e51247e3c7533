import { readText } from "../canonical-html/subtree";
import { longestRun } from "./code-span";
import type { TagRule, TagRules } from "./tag-rule";

/** A fenced code block (CommonMark 0.31, 4.5), with a fence that nothing inside can close. */
const preformatted: TagRule = {
  open(conversion) {
    const { reader } = conversion;
    conversion.endParagraph();
    const language = languageOf(reader.html.slice(reader.start, reader.start + 200));
    // The HTML parser drops a newline right behind the tag (HTML 13.2.6.4.7).
    if (reader.html.charAt(reader.end) === "\n") reader.end += 1;
    const code = readText(reader).replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (conversion.isInLine) conversion.inline.code(code);
    else if (code.trim() !== "") conversion.write(fenced(code, language));
    return "consumed";
  },
};

function fenced(code: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

/** The language that `<pre>` or the `<code>` in it names, as HTML suggests (4.5.15). */
const languageOf = (tags: string): string =>
  /^<pre[^>]*>(?:\s*<code[^>]*>)?/.exec(tags)?.[0].match(/\blang(?:uage)?-([\w+#.-]+)/)?.[1] ?? "";

export const VERBATIM_RULES: TagRules = {
  pre: preformatted,
};
