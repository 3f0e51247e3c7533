import type { DateParts } from "./iso-date";

/** Whether a page in the language counts its years from the Hijra, by the sun. */
export const isPersian = (lang: string): boolean => /^(?:fa|prs)\b/.test(lang);

const DAY = 86_400_000;
/** Days of the year before each of its halves: six months have 31, the others 30. */
const FIRST_HALF = 6;

/**
 * A day that a Persian page states by its own calendar, in ours; any other as it is.
 *
 * inOurCalendar({ year: 1402, month: 2, day: 12 }, "fa") // => { year: 2023, month: 5, day: 2 }
 */
export function inOurCalendar(date: DateParts | null, lang: string): DateParts | null {
  const isOfPersia = date && isPersian(lang) && date.year > 1300 && date.year < 1500;
  if (!isOfPersia || date.month > 12 || date.day > 31) return date;
  const before = 30 * (date.month - 1) + Math.min(date.month - 1, FIRST_HALF);
  // The year begins on the 20th or 21st of March; the browser knows which.
  const newYear = [20, 21, 22].map((day) => Date.UTC(date.year + 621, 2, day)).find(isNewYear) ?? 0;
  const found = new Date(newYear + (before + date.day - 1) * DAY);
  return {
    year: found.getUTCFullYear(),
    month: found.getUTCMonth() + 1,
    day: found.getUTCDate(),
  };
}

function isNewYear(date: number): boolean {
  const calendar = new Intl.DateTimeFormat("en", {
    calendar: "persian",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  return calendar.format(date).startsWith("1/1");
}
