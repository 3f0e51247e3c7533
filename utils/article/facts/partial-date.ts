import { withPlainDigits } from "./date-text";
import { PUBLISHED_WORDS } from "./date-words";
import { toIso } from "./iso-date";
import type { Line } from "./lines";
import type { NearLine } from "./near-lines";
import { momentAfter } from "./time-text";

const PARTIAL = /(?<![\d./-]|\d:)(\d{1,2})\s?(?:[-/]|月)\s?(\d{1,2})(?![\d/-])\s?日?/;
const LONGEST = 60;

/**
 * A day without its year ("4月14日 09:12", "发布时间:04-14"), where address or page name but one
 * year; "" otherwise.
 */
export function partialDate(
  lines: readonly Line[],
  near: readonly NearLine[],
  url: string,
): string {
  const year = onlyYear(url, lines);
  if (!year) return "";
  for (const { line, nearness } of near) {
    if (nearness < 0 || line.text.length > LONGEST) continue;
    const text = withPlainDigits(line.text);
    const match = PARTIAL.exec(text);
    if (!match) continue;
    const moment = momentAfter(text.slice(match.index + match[0].length));
    if (!moment && !PUBLISHED_WORDS.test(text.slice(0, match.index).trim())) continue;
    const iso = toIso({ year, month: Number(match[1]), day: Number(match[2]) }, moment);
    if (iso) return iso;
  }
  return "";
}

function onlyYear(url: string, lines: readonly Line[]): number | null {
  const named = /(?<!\d)((?:19|20)\d\d)(?=[-/_]?(?:0[1-9]|1[0-2])|\/)/.exec(
    url.replace(/^\w+:\/\/[^/]*/, ""),
  );
  if (named) return Number(named[1]);
  const years = new Set<string>();
  for (const { text } of lines) {
    for (const [, year = ""] of text.matchAll(
      /(?<!\d)((?:19|20)\d\d)(?=\s?[-/.年]\s?\d{1,2}(?!\d))/g,
    ))
      years.add(year);
  }
  return years.size === 1 ? Number([...years][0]) : null;
}
