import { anyCase, LETTER } from "../letters";
import type { Moment } from "./iso-date";

const PM = "下午|晚上?|傍晚|午後|오후|p\\.?\\s?m\\b\\.?|م";
const AM = "上午|凌晨|早上?|午前|오전|a\\.?\\s?m\\b\\.?|ص";
const AFTERNOON = new RegExp(PM);
const MORNING = new RegExp(AM);

/** What may stand between a date and its time: a mark, the weekday, a word or two such as "at". */
const LINK = `\\s*[.,|·•∙–—-]?\\s*(?:[(（]?\\s*${LETTER}{1,9}?\\s*[)）]?)??[\\s,|@–—-]*(?:${LETTER}{1,5}\\.?,?(?:\\s${LETTER}{1,4})??)??\\s*`;
const HALF = `(${PM}|${AM}|中午)`;
const CLOCK =
  `(?:${HALF}\\s*)?` +
  "(\\d{1,2})\\s?(?:[:h時时点點시]|\\.(?=\\d\\d(?!\\d|\\.\\d)))\\s?(\\d{2})" +
  "(?:\\s?[:分분m]\\s?(\\d{2})(?:[.,]\\d+)?)?[分秒분초]?" +
  `(?:\\s?${HALF})?`;
const ZONE =
  "(?:\\s?\\(?(z(?![a-z])|(?:utc|gmt)?\\s?[+-]\\d{1,2}:?\\d{2}(?!\\d)|(?:utc|gmt)\\s?[+-]\\d{1,2}(?!\\d)|utc|gmt|jst|kst|msk)\\b)?";

/** A clock, as far as most texts need be asked. */
const MAYBE_CLOCK = /\d\s?[:.h時时点點시]\s?\d\d/i;
/** Most clocks stand right behind their day; only the others are asked for what stands between. */
const RIGHT_AFTER = anyCase(`^\\s*[.,|·•∙–—-]?[\\s,|@–—-]*${CLOCK}${ZONE}`);
const AFTER = anyCase(`^${LINK}${CLOCK}${ZONE}`);
const BEFORE = anyCase(`(?<!\\d:?)${CLOCK}${ZONE}(?:\\s*uhr)?\\s*[,|·•∙–—-]?\\s*$`);

/**
 * The time of day that a text begins with, and how much of the text says so; null if none.
 *
 * momentAfter(" 星期六 09:12:33 来源")
 * // => { hour: 9, minute: 12, second: 33, zone: "", length: 13 }
 */
export function momentAfter(text: string): (Moment & { length: number }) | null {
  if (!MAYBE_CLOCK.test(text)) return null;
  const match = RIGHT_AFTER.exec(text) ?? AFTER.exec(text);
  return match && { ...momentOf(match), length: match[0].length };
}

/** The time of day that a text ends with, as in "9:12 am, 14 April 2018". */
export function momentBefore(text: string): Moment | null {
  const match = MAYBE_CLOCK.test(text) ? BEFORE.exec(text) : null;
  return match && momentOf(match);
}

function momentOf([, before, hour, minute, second, after, zone]: RegExpExecArray): Moment {
  const half = before ?? after ?? "";
  const stated = Number(hour);
  const isLate = AFTERNOON.test(half) && stated < 12;
  const isMidnight = MORNING.test(half) && stated === 12;
  return {
    hour: isLate ? stated + 12 : isMidnight ? 0 : stated,
    minute: Number(minute),
    second: second ? Number(second) : null,
    zone: zoneOf(zone ?? ""),
  };
}

const NAMED: Record<string, string> = {
  Z: "Z",
  UTC: "Z",
  GMT: "Z",
  JST: "+09:00",
  KST: "+09:00",
  MSK: "+03:00",
};

/** zoneOf("GMT+8") // => "+08:00" */
function zoneOf(text: string): string {
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (!offset) return NAMED[text.toUpperCase()] ?? "";
  const [, sign, hours = "", minutes = "00"] = offset;
  return /^0+$/.test(hours + minutes) ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
