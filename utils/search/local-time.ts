/**
 * A moment in the reader's own time zone, in ISO 8601 without the zone, to the minute.
 *
 * @example
 * localTime(new Date("2026-04-13T23:30:00Z")) // => "2026-04-14T07:30" in China
 */
export function localTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
