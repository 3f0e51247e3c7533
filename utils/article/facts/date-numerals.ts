const DIGITS = "零一二三四五六七八九";

/**
 * The number that Chinese numerals up to 99 say, or the digits of a year.
 *
 * chineseNumber("二〇一八") // => 2018
 * chineseNumber("三十一") // => 31
 */
export function chineseNumber(text: string | undefined): number {
  const numerals = (text ?? "").replace(/[〇○Ｏｏ]/g, "零");
  const [tens = "", ones = ""] = numerals.split("十");
  if (!numerals.includes("十"))
    return Number([...numerals].map((each) => DIGITS.indexOf(each)).join(""));
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** The last year before the era's first. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

/** eraYear("令和", "元") // => 2019 */
export function eraYear(era: string | undefined, year: string | undefined): number {
  return (ERAS[era ?? ""] ?? Number.NaN) + (year === "元" ? 1 : Number(year));
}
