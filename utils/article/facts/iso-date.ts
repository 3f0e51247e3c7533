export interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** A time of day, as far as it is stated. */
export interface Moment {
  hour: number;
  minute: number;
  second: number | null;
  /** "Z", "+08:00" or "" if none is stated. */
  zone: string;
}

/** Years in which web pages may date an article: older ones are what it tells of. */
const YEARS = { first: 1970, last: 2099 };

/**
 * ISO 8601 for a day and a time of day, null if the calendar or the clock has no such.
 *
 * toIso({ year: 2018, month: 4, day: 14 }, null) // => "2018-04-14"
 * toIso({ year: 2018, month: 2, day: 30 }, null) // => null
 */
export function toIso({ year, month, day }: DateParts, moment: Moment | null): string | null {
  if (!(year >= YEARS.first && year <= YEARS.last)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const iso = `${year}-${padded(month)}-${padded(day)}`;
  if (!moment) return iso;
  const { hour, minute, second, zone } = moment;
  // Software that keeps days only shows them with the first second of the day.
  if (hour + minute === 0 && second === 0 && !zone) return iso;
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null;
  const time = `${padded(hour)}:${padded(minute)}${second === null ? "" : `:${padded(second)}`}`;
  return `${iso}T${time}${zone}`;
}

/** dayOf("2018-04-14T09:12Z") // => "2018-04-14" */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** Whether an ISO time tells no time of day, or but the first second of it, as software fills it in. */
export function isDayOnly(iso: string): boolean {
  return !iso.includes("T") || /T00:00(?::00)?(?:Z|\+00:00)?$/.test(iso);
}

/** Whether an ISO time tells its zone. */
export function isZoned(iso: string): boolean {
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso);
}

const HOUR = 3_600_000;

/** Hours from one ISO time to the other; a day without time counts from its midnight, UTC. */
export function hoursBetween(from: string, to: string): number {
  return (instant(to) - instant(from)) / HOUR;
}

function instant(iso: string): number {
  return Date.parse(iso.includes("T") && !isZoned(iso) ? `${iso}Z` : iso);
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}
