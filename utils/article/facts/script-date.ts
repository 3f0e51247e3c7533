import type { DayOrder } from "./date-text";
import { dateValue } from "./date-value";
import { dayOf } from "./iso-date";

/** Names under which scripts of portals and of WeChat keep the article's time. */
const NAMED =
  /["']?\b(?:publish_?(?:ed)?_?(?:time|date|at)?|pub_?(?:time|date)|date_?published|news_?time|ct|create_?time|display_?time|ptime)["']?\s*[:=]\s*["']?(\d{10}(?:\d{3})?(?!\d)|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}[^"',;<]{0,24})/gi;
const LONGEST = 400_000;

/**
 * The day and time that the page's scripts hold for an article which only they will show.
 * "" if they name several days: such scripts hold lists.
 */
export function scriptDate(document: Document, order: DayOrder): string {
  const found: string[] = [];
  for (const script of document.getElementsByTagName("script")) {
    const source = script.textContent ?? "";
    if (source.length > LONGEST || script.getAttribute("src")) continue;
    for (const match of source.matchAll(NAMED)) {
      const iso = dateValue((match[1] ?? "").trim(), order);
      if (iso) found.push(iso);
      if (found.length > 50) return "";
    }
  }
  const days = new Set(found.map(dayOf));
  return days.size === 1 ? (found.sort((a, b) => b.length - a.length)[0] ?? "") : "";
}
