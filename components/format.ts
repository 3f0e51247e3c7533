import { i18n } from "#i18n";

const language = () => i18n.t("language");

const DAY_ONLY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A time as the page states it, read in the reader's own time zone if it names none. */
function parse(time: string): Date | null {
  const [, year, month = "01", day = "01"] = DAY_ONLY.exec(time) ?? [];
  const date = year ? new Date(+year, +month - 1, +day) : new Date(time);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Making a formatter takes longer than all else in a row of a list. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()} ${Object.keys(parts)}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language(), parts);
  dayFormats.set(key, format);
  return format;
}

/**
 * The day of an ISO 8601 time, or the month or year if it says no more; the year of a day only if
 * it is not this one. "" for what is no time.
 */
export function formatDay(time: string, now = new Date()): string {
  const date = parse(time);
  if (!date) return "";
  const [isMonth, isYear] = [time.length === 7, time.length === 4];
  const isThisYear = date.getFullYear() === now.getFullYear();
  return dayFormat({
    ...(isThisYear && !isMonth && !isYear ? {} : { year: "numeric" }),
    ...(isYear ? {} : { month: "short" }),
    ...(isMonth || isYear ? {} : { day: "numeric" }),
  }).format(date);
}

const DAY = 24 * 60 * 60 * 1000;

/** How many days ago a moment was, in words: "today", "3 days ago". */
export function formatAgo(time: string, now = new Date()): string {
  const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(new Date(time)) - midnight(now)) / DAY);
  return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(days, "day");
}

/** A month, or a year if no more is known: "2026-04", "2026". */
export function formatMonth(time: string): string {
  const date = parse(time);
  const month = time.length > 4 ? "long" : undefined;
  const format = new Intl.DateTimeFormat(language(), { year: "numeric", month });
  return date ? format.format(date) : time;
}

/** A moment to the minute. */
export function formatMoment(time: string): string {
  const date = parse(time);
  const styles = { dateStyle: "medium", timeStyle: "short" } as const;
  return date ? new Intl.DateTimeFormat(language(), styles).format(date) : "";
}

export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(language()).format(value);
