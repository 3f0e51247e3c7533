import { dateValue } from "./date-value";
import { dayOf } from "./iso-date";

/** Names under which scripts of portals and of WeChat keep the article's time. */
const TIME =
  /\b(?:publish_?(?:ed)?_?(?:time|date|at)?|pub_?(?:time|date)|date_?published|news_?time|ct|create_?time|display_?time|ptime)["']?\s*[:=]\s*["']?(\d{10}(?:\d{3})?(?!\d)|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}[^"',;<]{0,24})/gi;
/** Names under which they keep its source. */
const SOURCE =
  /\b(?:media(?:_?name)?|source(?:_?name)?|nickname)["']?\s*[:=]\s*(?:htmlDecode\()?["']([^"'<>{}\\/:]{2,20})["']/g;

const LONGEST = 400_000;
/** Scripts that say more hold a list. */
const MOST = 50;

/**
 * The day and time that the page's scripts hold for an article which only they will show.
 * "" if they name several days: such scripts hold lists.
 */
export function scriptDate(document: Document, lang: string): string {
  const times = stated(document, TIME).map((value) => dateValue(value, lang));
  const found = times.filter(Boolean).sort((a, b) => b.length - a.length);
  return new Set(found.map(dayOf)).size === 1 ? (found[0] ?? "") : "";
}

/** The source that the page's scripts hold; "" if they name several or none. */
export function scriptSource(document: Document): string {
  const names = new Set(
    stated(document, SOURCE).filter((name) => /[々〇㐀-鿿﨎-﨩𠀀-𲎯]/u.test(name)),
  );
  return names.size === 1 ? ([...names][0] ?? "") : "";
}

function stated(document: Document, pattern: RegExp): string[] {
  const values: string[] = [];
  for (const script of document.getElementsByTagName("script")) {
    const source = script.textContent ?? "";
    if (source.length > LONGEST) continue;
    for (const match of source.matchAll(pattern)) {
      values.push((match[1] ?? "").trim());
      if (values.length > MOST) return [];
    }
  }
  return values;
}
