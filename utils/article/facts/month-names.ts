import { isPersian } from "./persian-calendar";

/** Where a page names no language, or names English as templates do, its months may be in these. */
const OTHERS = ["de", "fr", "es", "it", "pt", "nl", "pl", "ru"];
const SHORTEST = 3;

const cache = new Map<string, readonly string[][]>();

/**
 * The number of the month that a word names in the page's language or in English: in full, by its
 * abbreviation, or cut short so that it could be no other. 0 if it names none.
 *
 * monthNumber("Avril", "fr") // => 4
 * monthNumber("Sept.", "en") // => 9
 */
export function monthNumber(word: string, lang: string): number {
  const name = folded(word);
  for (const each of /^(?:en\b|$)/.test(lang) ? ["en", ...OTHERS] : [lang, "en"]) {
    const months = monthsOf(each);
    const exact = months.findIndex((names) => names.includes(name));
    if (exact >= 0) return exact + 1;
    const [month, another] = months.filter((names) => names.some((full) => full.startsWith(name)));
    if (month && !another && name.length >= SHORTEST) return months.indexOf(month) + 1;
  }
  return 0;
}

/** As the browser writes them beside a day, in the case that they stand in there. */
function monthsOf(lang: string): readonly string[][] {
  const known = cache.get(lang);
  if (known) return known;
  const formatsOf = (calendar: string) =>
    (["long", "short"] as const).map(
      (month) =>
        new Intl.DateTimeFormat([lang, "en"], { month, day: "numeric", calendar, timeZone: "UTC" }),
    );
  const names = (formats: Intl.DateTimeFormat[], date: number) =>
    formats.map((format) => {
      const parts = format.formatToParts(date);
      return folded(parts.find(({ type }) => type === "month")?.value ?? "");
    });
  const formats = formatsOf("gregory");
  const ofPersia = isPersian(lang) ? formatsOf("persian") : [];
  // On the first of April it is the first month of Persia's year.
  const months = Array.from({ length: 12 }, (_, month) => [
    ...names(formats, Date.UTC(2001, month, 1)),
    ...names(ofPersia, Date.UTC(2001, month + 3, 1)),
  ]);
  cache.set(lang, months);
  return months;
}

/** Without case, points and accents, and with Persian letters where Arabic ones are typed for them. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replace(/\.|[\u0300-\u036f]|[\u0653-\u0655]/g, "");
}
