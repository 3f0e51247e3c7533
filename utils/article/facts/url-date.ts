import { toIso } from "./iso-date";
import { monthNumber } from "./month-names";

const DAY =
  /(?<!\d)((?:19|20)\d\d)(?:[-/_.](1[0-2]|0?[1-9])[-/_.](3[01]|[12]\d|0?[1-9])|[-/_.]?(1[0-2]|0[1-9])[-/]?(3[01]|[12]\d|0[1-9]))(?!\d)/;
const NAMED = /\/(20\d\d)\/([a-z]{3})\/(\d{1,2})(?!\d)/i;

/**
 * The day that an article's address carries; "" if it carries none.
 *
 * urlDate("https://a.cn/n/2018/0414/c1-2.html") // => "2018-04-14"
 * urlDate("https://a.cn/a/20180414_17.htm") // => "2018-04-14"
 */
export function urlDate(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const day = DAY.exec(path);
  if (day) {
    return iso(day[1], Number(day[2] ?? day[4]), day[3] ?? day[5]);
  }
  const named = NAMED.exec(path);
  return named ? iso(named[1], monthNumber(named[2] ?? "", "en"), named[3]) : "";
}

function iso(year: string | undefined, month: number, day: string | undefined): string {
  return toIso({ year: Number(year), month, day: Number(day) }, null) ?? "";
}
