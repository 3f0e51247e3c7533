const twoDigits = (number: number) => String(number).padStart(2, "0");

/**
 * The day where the reader is, as ISO 8601.
 *
 * @example
 * localDay("2026-01-31T20:00:00.000Z") // => "2026-02-01" in China
 */
export function localDay(time: string | Date): string {
  const date = new Date(time);
  return [
    String(date.getFullYear()).padStart(4, "0"),
    twoDigits(date.getMonth() + 1),
    twoDigits(date.getDate()),
  ].join("-");
}

/**
 * A moment where the reader is, as ISO 8601 to the minute, without the zone.
 *
 * @example
 * localTime("2026-04-13T23:30:00.000Z") // => "2026-04-14T07:30" in China
 */
export function localTime(time: string | Date): string {
  const date = new Date(time);
  return `${localDay(date)}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}
