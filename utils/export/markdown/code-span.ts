import { escapeHtml } from "../canonical-html/entities";
import type { Place } from "./inline-markdown";

/**
 * A code span (CommonMark 0.31, 6.1). Its fence is longer than any run of backticks in it.
 *
 * @example
 * codeSpan("a `b`", "block") // => "`` a `b` ``"
 */
export function codeSpan(text: string, place: Place): string {
  const code = text.trim().replace(/\s+/g, " ");
  // In a table `\|` is `|`, and no number of backslashes says `\|` (GFM 4.10).
  if (place === "cell" && code.includes("\\|")) return htmlCode(code);
  const fence = "`".repeat(longestRun(code) + 1);
  const padding = code.startsWith("`") || code.endsWith("`") ? " " : "";
  const content = place === "cell" ? code.replaceAll("|", "\\|") : code;
  return fence + padding + content + padding + fence;
}

const htmlCode = (code: string) => {
  const escaped = escapeHtml(code).replace(/[\\|*_~`[\]$!]/g, (char) => `&#${char.charCodeAt(0)};`);
  return `<code>${escaped}</code>`;
};

/** Length of the longest run of backticks. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
