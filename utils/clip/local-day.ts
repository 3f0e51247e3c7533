/**
 * The day where the reader is, as ISO 8601.
 *
 * @example
 * localDay("2026-01-31T20:00:00.000Z") // => "2026-02-01" in China
 */
export function localDay(time: string | Date): string {
  const date = new Date(time);
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return [
    String(date.getFullYear()).padStart(4, "0"),
    twoDigits(date.getMonth() + 1),
    twoDigits(date.getDate()),
  ].join("-");
}
