import { escapeEverySign } from "../canonical-html/entities";

/** Where a code span stands, as far as it matters. */
export interface Spot {
  isInLink: boolean;
  isInCell: boolean;
}

/**
 * A code span (CommonMark 0.31, 6.1). Its fence is longer than any run of backticks in it.
 *
 * @example
 * codeSpan("a `b`", …) // => "`` a `b` ``"
 */
export function codeSpan(text: string, { isInLink, isInCell }: Spot): string {
  const code = text.trim().replace(/\s+/g, " ");
  if ((isInCell && code.includes("\\|")) || (isInLink && code.includes("]:")))
    return htmlCode(code);
  const fence = "`".repeat(longestRun(code) + 1);
  const padding = code.startsWith("`") || code.endsWith("`") ? " " : "";
  const content = isInCell ? code.replaceAll("|", "\\|") : code;
  return fence + padding + content + padding + fence;
}

/**
 * For what code spans cannot say: in a table `\|` is `|`, and no number of backslashes says `\|`
 * (GFM 4.10); and `[a]: b` at the start of a link's text would define a link.
 */
const htmlCode = (code: string) => `<code>${escapeEverySign(code)}</code>`;

/** Length of the longest run of backticks. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
