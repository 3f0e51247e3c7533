import { dateValue } from "../article/facts/date-value";

/**
 * A time as files give it, in the precision that it has: ISO 8601 with a space or T, seconds since
 * 1970, or any form that pages write. "" for what is none.
 *
 * @example
 * timeOf("April 14, 2018") // => "2018-04-14"
 */
export function timeOf(text: string | undefined): string {
  const given = wholeTime(text);
  if (ISO.test(given)) return isTime(given) ? isoForm(given) : "";
  return momentOfDigits(given) || dateValue(given, "") || momentOf(given);
}

const LONGEST_TIME = 100;

const ISO =
  /^\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;

function isTime(given: string): boolean {
  const day = given.slice(0, 10);
  const time = new Date(day);
  return !Number.isNaN(Date.parse(given)) && time.toISOString().startsWith(day);
}

/** With a whole zone, of which databases write the hour alone, and a whole year behind a month's name. */
const wholeTime = (text: string | undefined): string =>
  (text ?? "")
    .trim()
    .slice(0, LONGEST_TIME)
    .replace(/([T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?[+-]\d\d)$/, "$1:00")
    .replace(
      SHORT_YEAR,
      (_, day: string, year: string) => `${day}${Number(year) < 70 ? 20 : 19}${year}`,
    );

/** `14-Apr-18`, or `April 14, 18`. */
const SHORT_YEAR =
  /(\b\d{1,2}[ -][a-z]{3,9}\.?[ -]|\b(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, ?)(\d\d)(?![\d:])/i;

const isoForm = (time: string) => time.replace(" ", "T").replace(/(T.*[+-]\d\d)(\d\d)$/, "$1:$2");

/** A moment in UTC; "" for what is none. What names no zone is in that of the reader. */
export function momentOf(text: string | undefined): string {
  const given = wholeTime(text);
  if (ISO.test(given) && !isTime(given)) return "";
  return momentOfDigits(given) || inUtc(dateOf(given)) || inUtc(new Date(dateValue(given, "")));
}

/** As the browser reads it, but for what it makes up. */
function dateOf(given: string): Date {
  const date = new Date(NO_TIME.test(given) ? "" : given.replace(UTC_ZONE, "$1"));
  const lastOfMonth = new Date(date.getFullYear(), date.getMonth(), 0).getDate();
  const isMadeUp = date.getDate() < 4 && Number(LATE_DAY.exec(given)?.[0]) > lastOfMonth;
  return isMadeUp ? new Date("") : date;
}

/** What names no year, or is a year or number only: `Date` would make some day of 2001 of it. */
const NO_TIME = /^-|^\d{1,7}(?:\.\d+)?$|^(?!.*\d{4})/s;

const UTC_ZONE = / \(?UTC ?([+-]\d\d:\d\d)\)?$/;

/** One that not all months have: `Date` takes the 30th of February for a day of March. */
const LATE_DAY = /(?<![\d:])(?:29|3[01])(?![\d:])/;

/** Seconds, milliseconds or microseconds since 1970. */
function momentOfDigits(given: string): string {
  const digits = /^(\d{9,17})(?:\.\d+)?$/.exec(given)?.[1] ?? "";
  if (digits === "") return "";
  const perSecond = digits.length < 12 ? 1 : digits.length < 15 ? 1e3 : 1e6;
  return inUtc(new Date((Number(given) / perSecond) * 1000));
}

function inUtc(time: Date): string {
  const year = time.getUTCFullYear();
  return year >= 1990 && year < 2100 ? time.toISOString() : "";
}
