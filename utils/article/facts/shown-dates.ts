import { lineKind } from "../chrome-lines";
import { CAPITALS } from "../letters";
import { weigh } from "../text-weight";
import { around, nameOf } from "./around";
import { type DateInText, findDates } from "./date-text";
import { dateValue } from "./date-value";
import {
  CLOCK_WORDS,
  DATE_NAMES,
  FOREIGN_WORDS,
  MODIFIED_WORDS,
  PUBLISHED_WORDS,
} from "./date-words";
import { dayOf, isDayOnly, isZoned } from "./iso-date";
import { isWhole, type Line } from "./lines";
import { commentTest, type NearLine } from "./near-lines";
import { squash } from "./text";

/** A date that the reader sees near the article. */
export interface ShownDate {
  iso: string;
  kind: "published" | "modified";
  /** About 1 for a bare date below the headline, 3 and more with a label or beside the source. */
  weight: number;
  elements: Element[];
}

export interface DateReading {
  lines: readonly Line[];
  near: readonly NearLine[];
  lang: string;
}

/** The dates shown around the headline and around the text, the most telling first. */
export function shownDates(reading: DateReading): ShownDate[] {
  const dates = reading.near.flatMap(({ line, nearness }) => datesOf(line, nearness, reading));
  return dates.sort((a, b) => b.weight - a.weight);
}

/**
 * The only day that lines of little but a date show, wherever they stand, or the first one if a line
 * before it says so; null if there are several: then each belongs to a text of its own.
 */
export function onlyBareDate({ lines, lang }: Omit<DateReading, "near">): ShownDate | null {
  const bare: ShownDate[] = [];
  let first: ShownDate | null = null;
  let label = "";
  const isOfComment = commentTest(lines);
  for (const line of lines) {
    if (line.text.length > 40 || !/\d/.test(line.text) || isForeign(line.text, 0)) continue;
    const [date] = findDates(line.text, lang);
    if (!date) continue;
    const rest = line.text.slice(0, date.start) + line.text.slice(date.end);
    if (rest.length > 12 && !SIGNED.test(rest)) continue;
    const shown = { iso: date.iso, weight: 1, elements: [line.element] };
    if (!first) label = lines[line.index - 1]?.text ?? "";
    first ??= { ...shown, kind: "published" };
    if (placeWeight(line) >= -1 && !isOfComment(line)) bare.push({ ...shown, kind: "published" });
  }
  if (label.length < 30 && PUBLISHED_WORDS.test(label)) return first;
  return new Set(bare.map(({ iso }) => iso.slice(0, 10))).size === 1 ? (bare[0] ?? null) : null;
}

const SIGNED = /^\W*(?:by|von|par|por)\s/i;

/** Longer lines are sentences, and tell of other days. */
const LONGEST = 160;

function datesOf(line: Line, nearness: number, reading: DateReading): ShownDate[] {
  const { lines, lang } = reading;
  const dates = statedDates(withClock(line, lines[line.index + 1]), lang);
  const first = dates[0];
  if (line.element.closest("pre, code")) return [];
  if (!first || isSentence(line.text, first) || isForeign(line.text, nearness)) return [];
  const before = lines[line.index - 1]?.text ?? "";
  const setting = nearness + placeWeight(line) + lineWeight(line.text, dates);
  // A note that mentions the day is text; a line of fields is not.
  const isField = line.text.length < 90 || dates.length > 1 || /[:：|｜\t]/.test(line.text);
  return dates.map((date, at) => {
    const lead = line.text.slice(dates[at - 1]?.end ?? 0, date.start).trim();
    const label = lead || (at === 0 && before.length < 40 ? before : "");
    const isCalledChange =
      MODIFIED_WORDS.test(label) || CHANGED.test(line.text.slice(date.end, dates[at + 1]?.start));
    const isModified = isCalledChange || isOfChange(line.element);
    const isLabelled = isCalledChange || (PUBLISHED_WORDS.test(label) && !WRITTEN.test(label));
    const isHeld = isLabelled && HELD.test(label) && isBelowDay(line, reading);
    return {
      iso: date.iso,
      kind: isModified ? "modified" : "published",
      weight:
        setting +
        (isHeld ? -2 : isLabelled ? 2 : 0) +
        (date.iso.includes("T") ? 0.7 : 0) -
        at * 0.3,
      elements: isField && isWhole(lines, line) ? [line.element] : [],
    };
  });
}

/** When something is held, below the day of the notice. */
const HELD =
  /^[^々〇㐀-鿿]*(?!.*(?:[发發布佈表刊编录添创公传]|更新|生成|成文|上线|出版|提交|文章))[々〇㐀-鿿]{0,4}(?:时间|日期)[^々〇㐀-鿿]*$/u;

const isBelowDay = ({ text, index }: Line, { near, lang }: DateReading): boolean =>
  !FIELD.test(text) &&
  near.some(
    ({ line, nearness }) =>
      nearness > ABOVE &&
      line.index < index &&
      line.text.length < LONGEST &&
      findDates(line.text, lang).length > 0 &&
      lineKind(line.text) !== null,
  );

/** When an office wrote what it made public later. */
const WRITTEN = /成文|印发|签发/;

/** 于 2018-4-14 09:12 编辑 */
const CHANGED = /^\s*(?:编辑|編輯|修改|更新)过?\s*(?:[)）\]】]|$)/;

/** With the time of day that stands in a box of its own beside the day. */
function withClock(line: Line, next: Line | undefined): Line {
  const isClock = next && line.text.length < LONGEST_DAY && CLOCK.test(next.text);
  return isClock ? { ...line, text: `${line.text} ${next.text}` } : line;
}

const CLOCK = /^\W{0,3}\d{1,2}[:：]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\W{0,3}$/i;

/** A clock stands above the headline: a short line below it has the article's day, with its weekday. */
function isForeign(text: string, nearness: number): boolean {
  const isClock = nearness <= ABOVE || text.length > LONGEST_DAY;
  return FOREIGN_WORDS.test(text) || (isClock && CLOCK_WORDS.test(text));
}

/** How near a line above the headline may be at most. */
const ABOVE = 0.3;
const LONGEST_DAY = 40;

const isOfChange = (element: Element) =>
  around(element, 2).some((each) => each.localName === "time" && /modif/i.test(nameOf(each)));

/**
 * The dates in the line's text, as precise as the time elements that show them; where it says
 * "2 hours ago", those of its time element.
 */
function statedDates({ text, element }: Line, lang: string): DateInText[] {
  const dates = findDates(text.slice(0, 2 * LONGEST), lang);
  if (text.length > LONGEST) return dates;
  const around = element.closest(TIMES);
  const times = around ? [around] : [...element.querySelectorAll(TIMES)];
  const stated = (time: Element | undefined) =>
    dateValue(time?.getAttribute("datetime") ?? time?.getAttribute("title") ?? "", lang);
  if (dates.length > 0) {
    return dates.map((date) => {
      const shown = squash(text.slice(date.start, date.end));
      const time = times.find(({ textContent }) => squash(textContent ?? "").includes(shown));
      return { ...date, iso: moreExact(date.iso, stated(time)) };
    });
  }
  const iso = times.map(stated).find(Boolean) || titledDate(element, text, lang);
  return iso ? [{ iso, start: 0, end: Math.min(text.length, 20) }] : [];
}

/** What tells machines the moment, `abbr` in microformats. */
const TIMES = "time[datetime], abbr[title^='20']";

/** The date that an element which says "2 hours ago" has as its title. */
function titledDate(element: Element, text: string, lang: string): string {
  if (!AGO.test(text)) return "";
  const titled = element.closest("[title]") ?? element.querySelector("[title]");
  return findDates(titled?.getAttribute("title") ?? "", lang)[0]?.iso ?? "";
}

const AGO = /\d\s?(?:秒|分[钟鐘]|小[时時]|天|周|个?月|年)前|昨天|刚刚|\bago\b/;

/** The moment for machines, if it is of the day that the reader sees, and no day alone. */
function moreExact(seen: string, stated: string): string {
  if (isDayOnly(stated)) return seen;
  const isSame = dayOf(seen) === dayOf(stated) && !isZoned(seen);
  // A page that is declared to be in another language: 3/4/2018 is not of March.
  return isSame || dayOf(stated) === dayOf(seen).replace(/-(..)-(..)$/, "-$2-$1") ? stated : seen;
}

const SENTENCE_END = new RegExp(`[。！？]|[a-zà-ÿ]{2}[.!?]\\s+[${CAPITALS}]`);

/** A date inside running text, as against one that opens a line or stands among short fields. */
function isSentence(text: string, { start, end }: DateInText): boolean {
  if (text.length > LONGEST) return !POSTED.test(text);
  const around = text.slice(0, start) + text.slice(end);
  return (text.length > 60 ? SENTENCE_END : /，.*。/).test(around) && !/[:：|]/.test(around);
}

/** What early blogs say below a post. */
const POSTED = /^This entry was posted (?:on|by) /;

/** Lines that hold little but the date, or name the source, the author or the hits beside it. */
function lineWeight(text: string, dates: readonly DateInText[]): number {
  const rest = text.length - dates.reduce((sum, { start, end }) => sum + end - start, 0);
  return (FIELD.test(text) ? 1 : 0) + (rest < 12 ? 0.8 : rest < 40 ? 0.4 : -0.5);
}

const FIELD =
  /来源|來源|作者|编辑|記者|记者|浏览|查看|点击|阅读|发[布表]|字号|字体|稿源|\bby\b|\bvon\b|\bpar\b|\bpor\b/i;

/** Dates in lists of links, in sidebars and among comments belong to other texts. */
function placeWeight({ element }: Line): number {
  const holders = around(element, 7);
  const isInArticle = element.closest("article:not(footer *)") !== null;
  const isNamed = holders.slice(0, 3).some((holder) => DATE_NAMES.test(nameOf(holder)));
  let weight = (element.localName === "time" ? 1 : 0) + (isNamed ? 0.6 : 0);
  for (const holder of holders) {
    if (isInArticle && /foot/.test(holder.localName + nameOf(holder))) continue;
    if (/^(?:nav|aside|footer)$/.test(holder.localName)) weight -= 2;
    if (holder.localName === "a") weight -= 0.7;
    if (OTHER_TEXTS.test(nameOf(holder))) weight -= 1.5;
    if (holder.localName === "li" && isEntry(holder)) weight -= 2.5;
  }
  return weight;
}

/** An entry of a list of other texts: a link as long as a headline. */
const isEntry = (item: Element) =>
  [...item.querySelectorAll("a")].some(
    (link) => weigh(link.textContent ?? "").weight > LONGEST_NAME,
  );
const LONGEST_NAME = 16;

const OTHER_TEXTS =
  /comment|reply|sidebar|related|recommend|widget|footer|copyright|hot-?list|rank/i;
