const DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * A day, month or year as people type it, in ISO 8601; null for anything else.
 *
 * @example
 * queryDate("2026/3") // => "2026-03"
 * queryDate("20260301") // => "2026-03-01"
 * queryDate("2026年3月1日") // => "2026-03-01"
 */
export function queryDate(text: string): string | null {
  const [, year, month, day] = COMPACT.exec(text) ?? DATE.exec(text) ?? [];
  if (year === undefined) return null;
  if (Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  if (Number(day ?? 1) < 1 || Number(day ?? 1) > daysIn(Number(year), Number(month))) return null;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
