import { isPersian } from "./persian-calendar";

/**
 * The months beside a day, as `folded` leaves them. Written down, because a browser takes longer to make
 * its first calendar than to read all the rest of a page's dates.
 */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["en", "january february march april may june july august september october november december"],
  [
    "de",
    "januar|janner februar|feber marz|mrz april mai juni juli august september oktober november dezember",
  ],
  ["fr", "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"],
  [
    "es",
    "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  ],
  [
    "it",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  ],
  [
    "pt",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  ],
  [
    "nl",
    "januari februari maart|mrt april mei juni juli augustus september oktober november december",
  ],
  [
    "pl",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
  ],
  [
    "ar",
    "ینایر|جانفی|کانونالثانی فبرایر|فیفری|شباط مارس|اذار ابریل|افریل|نیسان مایو|مای|ایار یونیو|جوان|حزیران یولیو|یولیوز|جویلیه|تموز اغسطس|غشت|اوت|اب سبتمبر|شتنبر|ایلول اکتوبر|تشرینالاول نوفمبر|نونبر|تشرینالثانی دیسمبر|دجنبر|کانونالاول",
  ],
  ["ru", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"],
]);
/** Their months have numbers. */
const NUMBERED = /^(?:zh|yue|ja|ko)\b/;
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
  for (const each of languagesFor(lang)) {
    const months = monthsOf(each);
    const exact = months.findIndex((names) => names.includes(name));
    if (exact >= 0) return exact + 1;
    const [month, another] = months.filter((names) => names.some((full) => full.startsWith(name)));
    if (month && !another && name.length >= SHORTEST) return months.indexOf(month) + 1;
  }
  return 0;
}

/** Where a page names no language, or English as templates do, its months may be in any that is known. */
function languagesFor(lang: string): Iterable<string> {
  const [language = ""] = lang.split("-");
  if (language === "en" || language === "") return KNOWN.keys();
  if (KNOWN.has(language)) return [language, "en"];
  return NUMBERED.test(lang) ? ["en"] : ["en", lang];
}

function monthsOf(lang: string): readonly string[][] {
  const months =
    cache.get(lang) ??
    KNOWN.get(lang)
      ?.split(" ")
      .map((names) => names.split("|")) ??
    monthsOfBrowser(lang);
  cache.set(lang, months);
  return months;
}

/** As the browser writes them beside a day, in the case that they stand in there. */
function monthsOfBrowser(lang: string): readonly string[][] {
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
  return Array.from({ length: 12 }, (_, month) => [
    ...names(formats, Date.UTC(2001, month, 1)),
    ...names(ofPersia, Date.UTC(2001, month + 3, 1)),
  ]);
}

/** Without case, points, spaces and accents, and with Persian letters where Arabic ones are typed for them. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replaceAll("ة", "ه")
    .replace(/[.\s]|[\u0300-\u036f]|[\u0653-\u0655]/g, "");
}
