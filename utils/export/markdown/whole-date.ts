/**
 * A time as programs read it that know whole dates only: a month or year with its first day, a time of
 * day with its seconds, the zone as ISO 8601 writes it if there is one. "" for what is no date.
 *
 * @example
 * wholeDate("2026-04") // => "2026-04-01"
 * wholeDate("2026-11-20T09:12+0800") // => "2026-11-20T09:12:00+08:00"
 */
export function wholeDate(time: string): string {
  const {
    year,
    month = "01",
    day = "01",
    minute,
    second = ":00",
    zone = "",
  } = PARTS.exec(time)?.groups ?? {};
  const date = `${year}-${month}-${day}`;
  if (!isDay(date)) return "";
  if (minute === undefined) return date;
  return `${date}T${minute}${second}${zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`;
}

const PARTS =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ](?<minute>(?:[01]\d|2[0-3]):[0-5]\d)(?<second>:[0-5]\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Engines take the 31st of February for a day of March. */
function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}
