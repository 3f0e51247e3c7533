import { lineKind } from "../chrome-lines";
import type { Found } from "../page";
import { HIDDEN_MARK } from "../visibility";
import { CREDITED, FILED_BY } from "./agency-words";
import { nameOf } from "./around";
import { ARROW } from "./breadcrumb-words";
import { findDates } from "./date-text";
import { isWhole, type Line } from "./lines";
import { metaContent } from "./metadata";
import type { NearLine } from "./near-lines";
import type { Reading } from "./reading";
import { scriptSource } from "./script-state";
import {
  AFTER_SOURCE,
  CLOSING_SOURCE,
  CREDIT_LABEL,
  DATELINE,
  NO_SOURCE,
  OUTLET,
  SOURCE_LABEL,
} from "./source-words";
import { isChineseName } from "./surnames";
import { hasLetter, plain, squash } from "./text";

const NOWHERE: Found<string> = { value: "", elements: [] };

/**
 * The agency, paper or site that the page names as its source: labelled ("来源:某某日报",
 * "Quelle: dpa"), in the head, bare beside the date, in the dateline, or beside the writer.
 */
export function readSource(
  reading: Reading,
  near: readonly NearLine[],
  lang: string,
): Found<string> {
  return (
    labelledSource(reading.lines, near) ??
    declaredSource(reading) ??
    (/^zh/.test(lang) ? chineseSource(reading, near) : agencySource(reading, near)) ??
    NOWHERE
  );
}

/** The agency that a byline or the text's end credits, or its dateline, unless the page is the agency's own. */
function agencySource(
  { lines, body, siteNames }: Reading,
  near: readonly NearLine[],
): Found<string> | null {
  const isClosing = ({ index }: Line) => index >= body.end - 3;
  const credits = near.filter(
    ({ line, nearness }) =>
      line.text.length < (isClosing(line) ? LONGEST_CREDIT : LONGEST_BYLINE) &&
      (nearness > 0 || isClosing(line)) &&
      !line.element.closest(PICTURED),
  );
  const said = [
    ...credits.flatMap(({ line: { text, element } }) =>
      [text, ...fieldsOf(element)].map((credit) => CREDITED.exec(credit)?.[1]),
    ),
    ...lines
      .slice(Math.max(body.start - 2, 0), body.start + BELOW_START)
      .map(({ text }) => FILED_BY.exec(text)?.[1] ?? KOREAN_PAPER.exec(text)?.[1]),
  ];
  const release = lines.slice(body.end - 2, body.end + 2).find(({ text }) => RELEASED.test(text));
  if (release) return { value: release.text.replace(RELEASED, "$1"), elements: [release.element] };
  const sites = siteNames.map(squash);
  const value = said.find((name) => name && !sites.some((site) => site.startsWith(squash(name))));
  return value ? { value, elements: [] } : null;
}

/** What each part of a row says; what stands between words of its own is a part of a sentence. */
function fieldsOf({ childNodes, children }: Element): string[] {
  const isRow = [...childNodes].every(
    (node) => node.nodeType !== 3 || !hasLetter(plain(node.textContent)),
  );
  return isRow ? [...children].map((child) => plain(child.textContent)) : [];
}

/** [한들경제 이도윤 기자], where a portal shows another's text. */
const KOREAN_PAPER =
  /^[[(]([가-힣A-Za-z]{1,8}(?:일보|신문|뉴스|경제|방송|통신|타임스|데일리)) [가-힣]{2,4} ?기자[\])]/;
/** Who gives out a release, in the last line of it. */
const RELEASED = /^SOURCE(?:: | (?=.*[a-z]))([A-Z].{1,60})$/;
/** A standfirst, the day and a caption may stand before the line that says who filed the text. */
const BELOW_START = 5;
const LONGEST_CREDIT = 60;
const LONGEST_BYLINE = 100;
/** Whoever took a picture is credited as well. */
const PICTURED =
  "figure, figcaption, [class*=caption i], [class*=credit i], [class*=photo i], [class*=image i]";

function chineseSource(reading: Reading, near: readonly NearLine[]): Found<string> | null {
  const kept = cleaned(scriptSource(reading.document));
  return (
    markedSource(reading.lines, near) ??
    sourceByDate(reading, near) ??
    (kept ? { value: kept, elements: [] } : null) ??
    datelineSource(reading, near) ??
    closingSource(reading)
  );
}

const MARKED = /(?:^|[-_\s])(?:source|media[-_]?name|nickname|laiyuan|origin)(?:$|[-_\s])/i;

function namedSource(element: Element): string {
  // CSDN's writers have a nickName, WeChat's accounts a nickname.
  if (!MARKED.test(nameOf(element)) || /nickName/.test(nameOf(element))) return "";
  if (element.querySelector('a[href*="/author"]')) return "";
  // WeChat keeps an account's card, hidden, beside its name.
  const isCarded = element.querySelector(`[${HIDDEN_MARK}]`);
  const text = plain((isCarded ? element.firstElementChild : element)?.textContent).replace(
    /^(?:来自\s*(?!.*[端版机])|[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,4}[:：])/u,
    "",
  );
  if (text.length > 20 || findDates(text, "zh").length > 0) return "";
  const value = cleaned(text);
  return isChineseName(value) || !/[々〇㐀-鿿﨎-﨩𠀀-𲎯]/u.test(value) ? "" : value;
}

/** An element before the text whose class says source, as beside the date on portals since 2015. */
function markedSource(lines: readonly Line[], near: readonly NearLine[]): Found<string> | null {
  for (const { line, nearness } of near) {
    if (nearness < -0.5 || line.text.length > 100) continue;
    const { element } = line;
    for (const each of [...element.children, element, element.parentElement]) {
      const value = each ? namedSource(each) : "";
      if (each && value) return { value, elements: isWhole(lines, line) ? [element] : [each] };
    }
  }
  return null;
}

function labelledSource(lines: readonly Line[], near: readonly NearLine[]): Found<string> | null {
  for (const { line } of near) {
    const label = SOURCE_LABEL.exec(line.text);
    if (!label || !isFieldLine(line, label.index) || isCredit(line, label)) continue;
    const rest = line.text.slice(label.index + label[0].length);
    const next = lines[line.index + 1];
    const value =
      cleaned(rest) || (rest.trim() || !next || next.text.length > 30 ? "" : cleaned(next.text));
    if (!value || (isChineseName(value) && !OUTLET.test(value))) continue;
    const elements = [line, ...(rest.trim() || !next ? [] : [next])]
      .filter((each) => each.text.length < 160 && isWhole(lines, each))
      .map(({ element }) => element);
    return { value, elements };
  }
  return null;
}

/** Sentences mention sources as well: a label opens its line, or a field or bracket in it. */
function isFieldLine({ text }: Line, at: number): boolean {
  if (at === 0) return true;
  const before = text.slice(0, at);
  if (/[。！？]/.test(before) && !/[(（【[]$/.test(before)) return false;
  return text.length < 160
    ? /[\s(（【[|｜/／)）\d:：》\]】、]$|[々〇㐀-鿿﨎-﨩𠀀-𲎯]$/u.test(before)
    : /[(（【[]$/.test(before);
}

/** Pictures, in the text or above it, have sources of their own. */
function isCredit({ element, text }: Line, label: RegExpExecArray): boolean {
  const isLabelled = CREDIT_LABEL.test(text.slice(Math.max(label.index - 2, 0), label.index + 4));
  return isLabelled || element.closest(PICTURED) !== null;
}

function cleaned(value: string): string {
  const start = value.replace(/^[\s:：|｜]+/, "");
  const end = start.search(AFTER_SOURCE);
  const name = (QUOTED.exec(start)?.[1] ?? withoutWriter(end < 0 ? start : start.slice(0, end)))
    .replace(/^[\s“"'【[(（:：,，-]+|[\s”"'】\])）(（:：,，。、/-]+$/gu, "")
    .replace(/^《([^》]*)》?$/, "$1")
    .replace(OPEN, (all, bracket) => all + ({ "(": ")", "“": "”" }[bracket as string] ?? "）"))
    .trim();
  return name.length >= 2 &&
    name.length <= 40 &&
    !NO_SOURCE.test(name) &&
    !/[=<>]/.test(name) &&
    hasLetter(name)
    ? name
    : "";
}

/** A bracket whose other half was taken for the field's: 河湾晚报(城北), 新华社“新华视点”. */
const OPEN = /([(（“])[^()（）”]+$/;

const QUOTED = /^[“「《]([^”」》]{2,30})[”」》](?=$|[^々〇㐀-鿿﨎-﨩𠀀-𲎯]|微信|公众号)/u;

/** withoutWriter("河湾日报 王小明") // => "河湾日报" */
function withoutWriter(text: string): string {
  const [outlet = "", writer = ""] = text.split(/[\s】\]()（）]+/);
  return OUTLET.test(outlet) && isChineseName(writer) ? outlet : text;
}

function declaredSource({ metadata }: Reading): Found<string> | null {
  const stated = metaContent(
    metadata,
    "contentsource",
    "source",
    "mediaid",
    "article:source",
    "dc.source",
    "copyrightsource",
  );
  const value = /^https?:|^\d+$/.test(stated) ? "" : cleaned(withoutLabel(stated));
  return value ? { value, elements: [] } : null;
}

function withoutLabel(text: string): string {
  const label = SOURCE_LABEL.exec(text);
  return label ? text.slice(0, label.index) + text.slice(label.index + label[0].length) : text;
}

/** A date without its year, which stands elsewhere. */
const DAY_AND_TIME = /^\d\d?[-月]\d\d?日?\s\d\d?:\d\d(.*)/;

/** What a post was sent by. */
const FROM_DEVICE = /来自\s?\S*(?:客户端|版)/;

/** "2005年03月31日 03:18 某某信报": a name set beside the date without a label. */
function sourceByDate(
  { lines, body, siteNames }: Reading,
  near: readonly NearLine[],
): Found<string> | null {
  for (const { line, nearness } of near) {
    const isListed =
      ARROW.test(line.text) ||
      (line.index > body.start && line.element.closest("li, a")) ||
      (line.index > body.end &&
        lines[line.index - 1]?.element.closest("a")?.parentElement?.contains(line.element));
    if (nearness < -1 || line.text.length > 80 || isListed) continue;
    const [date] = findDates(line.text, "zh");
    const beside = date
      ? `${line.text.slice(date.end)}\t${line.text.slice(0, date.start)}`
      : (DAY_AND_TIME.exec(line.text)?.[1] ?? "");
    if (!beside || FROM_DEVICE.test(beside)) continue;
    const next = lines[line.index + 1]?.text ?? "";
    const words = [...beside.split(/[\t\s|｜／]+/), isLabel(next) ? next : "", itemBefore(line)]
      .filter((word) => !/时间|进入/.test(word))
      .map((word) => cleaned(word.replace(/官方账号$/, "")));
    const sites = new Set(siteNames.map(squash));
    const value = words.find(
      (word) => OUTLET.test(word) && !sites.has(squash(word)) && lineKind(word) !== "tools",
    );
    if (value) return { value, elements: isWhole(lines, line) ? [line.element] : [] };
  }
  return null;
}

/** What the item or cell before says, where date, source and counts have each their own. */
const itemBefore = ({ element }: Line) =>
  (/^(?:li|td|div)$/.test(element.localName) &&
    plain(element.previousElementSibling?.textContent)) ||
  "";

const isLabel = (text: string) => text.length < 16 && !/[。！？]$/.test(text);

/** The dateline opens the text, or its first paragraphs where a standfirst comes before. */
function datelineSource({ body }: Reading, near: readonly NearLine[]): Found<string> | null {
  for (const { line, nearness } of near) {
    if (nearness < -1 || line.index > body.start + 2) continue;
    const value = DATELINE.exec(line.text)?.[1];
    if (value && !/^(?:本报|本网|本社|据)/.test(value)) return { value, elements: [] };
  }
  return null;
}

/** A paper that a line of its own names where the text ends; it stays there. */
function closingSource({ lines, body }: Reading): Found<string> | null {
  for (const { element, text } of lines.slice(Math.max(body.end - 3, 0), body.end + 3)) {
    const value =
      text.length < LONGEST_CREDIT && !element.closest("a") && CLOSING_SOURCE.exec(text);
    if (value) return { value: value[1] ?? "", elements: [] };
  }
  return null;
}
