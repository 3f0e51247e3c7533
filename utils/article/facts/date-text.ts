import { LETTER, LETTERS, small } from "../letters";
import { chineseNumber, eraYear } from "./date-numerals";
import { type DateParts, type Moment, toIso } from "./iso-date";
import { monthNumber } from "./month-names";
import { inOurCalendar } from "./persian-calendar";
import { momentAfter, momentBefore } from "./time-text";

/** A date as a text states it. */
export interface DateInText {
  /** ISO 8601, as precise as the text. */
  iso: string;
  /** Where it stands in the text, with its time of day. */
  start: number;
  end: number;
}

/**
 * Every full date in a text of language `lang`, in order. What names no year is no date, nor is a
 * day that no calendar has.
 *
 * findDates("时间:2018-04-14 09:12 来源:…", "zh")[0]?.iso // => "2018-04-14T09:12"
 * findDates("Posted April 14th, 2018", "en")[0]?.iso // => "2018-04-14"
 */
export function findDates(text: string, lang: string): DateInText[] {
  const plain = small(withPlainDigits(text));
  if (!DATED.test(plain)) return [];
  const found: DateInText[] = [];
  for (const { holds, pattern, read } of FORMS) {
    if (!holds.test(plain)) continue;
    for (const match of plain.matchAll(pattern)) {
      const day = inOurCalendar(read(match, lang), lang);
      const start = match.index;
      const end = start + match[0].length;
      if (!day || found.some((other) => start < other.end && end > other.start)) continue;
      const after = momentAfter(plain.slice(end, end + 60));
      const clock = CLOCK_INSIDE.exec(match[0])?.[0] ?? plain.slice(Math.max(0, start - 24), start);
      const before = after ? null : momentBefore(clock);
      const moment: Moment | null = after ?? before;
      const iso = toIso(day, moment) ?? toIso(day, null);
      if (iso) found.push({ iso, start, end: end + (after?.length ?? 0) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const CLOCK_INSIDE = /\s\d\d:\d\d:\d\d(?=(?:\s[a-z]{3,4})?\s\d{4}$)/;

/** A quick test that spares most texts the exact ones: every form has a digit, or numerals of a year. */
const DATED = /\d|年/;

interface Form {
  /** What the text holds at least: most texts need not be asked, nor most patterns be made. */
  holds: RegExp;
  pattern: RegExp;
  read(match: RegExpMatchArray, lang: string): DateParts | null;
}

/** The year, with what may stand beside it: a month that is a number, or one by its name. */
const YEAR = /\d{4}/;
const NAMED_MONTH = /[^\0-@[-`{-¿\u2000-\uffff]/;

const FORMS: readonly Form[] = [
  {
    holds: YEAR,
    // 2018-04-14, 2018/4/14, 2018.4.14, 2018年4月14日, 2018년 4월 14일, 2018 04/14 in two boxes
    pattern:
      /(?<![\d.])(\d{4})(?:\s?(?:[-/.‐–]|年|년)\s?|\s(?=\d\d?[-/]))(\d{1,2})\s?(?:[-/.‐–]|月|월)\s?(\d{1,2})(?!\d)(?:\s?(?:日|号|號|일))?/g,
    read: ([, year, month, day]) => parts(year, month, day),
  },
  {
    holds: NAMED_MONTH,
    // 14 April 2018, 14. April 2018, 14 de abril de 2018, 1er avril 2018, 14-Apr-2018
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[.,]?[\\s/-]{0,3}(?:de\\s|of\\s)?(${LETTER}[${LETTERS}.]{1,13}?(?: ال(?:[أا]ول|ثاني))?)\\.?[\\s.,/-]{1,3}(?:del?\\s|${LETTER}+\\s(?<=/ ?${LETTER}+\\s))?(\\d{4})(?!\\d)`,
      "gu",
    ),
    read: ([, day, month = "", year], lang) => parts(year, monthNumber(month, lang), day),
  },
  {
    holds: NAMED_MONTH,
    // April 14, 2018, Apr. 14th 2018, Apr 14 09:12:33 2018, Apr 14 Sat 2018
    pattern: new RegExp(
      `(?<!${LETTER})(${LETTER}{3,13})\\.?[\\s-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s\\d\\d(?::\\d\\d){2}(?:\\s[a-z]{3,4})?|\\s[smtwf][aehoru][deintu])?[\\s,-]{1,3}(\\d{4})(?!\\d)`,
      "gu",
    ),
    read: ([, month = "", day, year], lang) => parts(year, monthNumber(month, lang), day),
  },
  {
    holds: NAMED_MONTH,
    // 2018. április 14., 2018 April 14
    pattern: new RegExp(
      `(?<!\\d|\\b(?:of|in|since)\\s)(\\d{4})[.,]?\\s(?:gada\\s|m\\.\\s)?(${LETTER}{3,13})\\.?\\s(\\d{1,2})(?!\\d)`,
      "gu",
    ),
    read: ([, year, month = "", day], lang) => parts(year, monthNumber(month, lang), day),
  },
  {
    holds: /\d\s?[./·-]\s?\d/,
    // 14.04.2018, 14/4/2018, 04/14/2018, 14·04·2018, 14.04.18; 18-04-14 in Chinese
    pattern: /(?<![\d./-])(\d{1,2})\s?([./·-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-])(?!\.\d)/g,
    read: ([, first, mark, second, year], lang) => {
      if (year?.length === 2 && mark === "-")
        return /^zh/.test(lang) ? parts(`20${first}`, second, year) : null;
      const isMonthFirst =
        Number(second) > 12 || (mark === "/" && MONTH_FIRST.test(lang) && Number(first) <= 12);
      const full = year?.length === 2 ? `20${year}` : year;
      return isMonthFirst ? parts(full, first, second) : parts(full, second, first);
    },
  },
  {
    holds: /^\d\d\s20/,
    // 14 and 2018.04 in two boxes
    pattern: /^(\d\d)\s(20\d\d)[-./](\d\d)$/g,
    read: ([, day, year, month]) => parts(year, month, day),
  },
  {
    holds: /[一二三四五六七八九十]日/,
    // 二〇一八年四月十四日
    pattern:
      /([〇零○Ｏｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g,
    read: ([, year, month, day]) =>
      parts(chineseNumber(year), chineseNumber(month), chineseNumber(day)),
  },
  {
    holds: /日期:/,
    // 發布日期：107-04-14, by the calendar of Taiwan
    pattern: /(?<=日期:\s?)(1[01]\d)[-./](\d\d?)[-./](\d\d?)(?!\d)/g,
    read: ([, year, month, day]) => parts(1911 + Number(year), month, day),
  },
  {
    holds: /和|成|民/,
    // 令和6年4月14日, 民國107年4月14日
    pattern: /(令和|平成|民國|民国)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g,
    read: ([, era, year, month, day]) => parts(eraYear(era, year), month, day),
  },
];

function parts(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): DateParts {
  const stated = Number(year);
  // Thai pages count from the Buddha's death.
  return { year: stated > 2400 ? stated - 543 : stated, month: Number(month), day: Number(day) };
}

/** American pages write the month first, 04/14/2018; most of the world doesn't. */
const MONTH_FIRST = /^en(?:-US)?$|^en-(?:PH|CA)$|^$/;

/** Full-width digits, those of Arabic, Persian, Hindi and Bengali, and full-width marks as ASCII, place for place. */
export function withPlainDigits(text: string): string {
  if (!OTHER_DIGITS.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\u0966-\u096f\u09e6-\u09ef]/g, (digit) => String((digit.charCodeAt(0) % 16) - 6))
    .replace(/[\uff0c-\uff1a]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2009\u202f\u3000\t]/g, " ");
}

const OTHER_DIGITS =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff0c-\uff1a\u00a0\u2009\u202f\u3000\t]/;
