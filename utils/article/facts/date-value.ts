import { findDates } from "./date-text";
import { toIso } from "./iso-date";

/**
 * ISO 8601 for a value that is meant to be a date: a meta tag's, an attribute's, a JSON
 * property's. "" if it isn't one.
 *
 * dateValue("20180414091233", "zh") // => "2018-04-14T09:12:33"
 * dateValue("1523668353", "zh") // => "2018-04-14T01:12:33Z"
 */
export function dateValue(value: string, lang: string): string {
  const text = value.trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return epoch(text);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z?))?$/.exec(text);
  if (compact) return ofCompact(compact);
  return findDates(text, lang)[0]?.iso ?? "";
}

function epoch(digits: string): string {
  const date = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1));
  return `${date.toISOString().slice(0, 19)}Z`;
}

function ofCompact([, year, month, day, hour, minute, second, zone]: RegExpExecArray): string {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!hour) return toIso(date, null) ?? "";
  const moment = {
    hour: Number(hour),
    minute: Number(minute),
    second: second ? Number(second) : null,
    zone: zone ?? "",
  };
  return toIso(date, moment) ?? "";
}
