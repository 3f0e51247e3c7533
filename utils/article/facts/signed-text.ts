import { anyCase, CAPITALS, LETTERS, SMALLS } from "../letters";
import { findDates } from "./date-text";
import { BY, splitNames } from "./names";

/** Characters of a line that may be a signature. */
export const LONGEST = 120;

/** "By Ana Ruiz": a word for "by", then a name that begins with a capital. */
export const SIGNED = anyCase(
  `^${BY}\\s*[:：|＝=-]?[\\s:：＝=]\\s*((?!.\\s*[:：])\\S.{1,120})$|(?:^|[|｜\t)\\]=]\\s?|^[[(]\\S{2,12}\\s|기자명\\s)(?<!(?:사진|그래픽|영상)[=\\s]\\s?)([가-힣]{2,4})\\s*(?:기자|특파원|논설위원)`,
);

/** The first fields of a long line, or the dateline of a Korean one. */
export function fields(text: string): string {
  return (
    /^(?:.{1,99}(?=\t|\s[|•·]\s)|[([].{2,16}[)\]]\s?[가-힣]{2,4} (?:기자|특파원))/u.exec(
      text,
    )?.[0] ?? ""
  );
}

/** The names that a text says are its writers', by a word for "by", a label or a day beside them. */
export function namesInText(text: string, lang: string): string[] {
  const said = SIGNED.test(text) ? text : (labelledField(text, lang) ?? text);
  const signature = SIGNED.exec(said);
  // What follows "by" ends the text, and is not in small letters there.
  const signed = signature?.[1] && said.slice(-signature[1].length);
  const value = signed?.replace(/^by\s+/i, "") ?? signature?.[2] ?? besideDate(text);
  const isCapital =
    /^[A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯѠ-ԯ々〇㐀-鿿﨎-﨩𠀀-𲎯가-힣\u0590-\u1fff]/u.test(value) ||
    POSTED.test(text);
  return isCapital ? splitNames(upToDate(value, lang), lang) : [];
}

/** What weblogs say below an entry, whose writers go by any name. */
const POSTED = /^posted by:? \S+ (?:at|on) .*\d{4}/i;

/** "Dec 17, 2025\tAna B. Ruiz": a name in a field of its own beside the date. */
function besideDate(text: string): string {
  const fields = text.length < LONGEST ? text.split(/\t|\s[|•·–—-]\s/) : [];
  const isDated = fields.length > 1 && /\b(?:19|20)\d\d\b/.test(text);
  const names = fields.map((field) => field.replace(OFFICE, ""));
  return (isDated && names.find((name) => FULL_NAME.test(name))) || "";
}

/** What a writer works for, behind the name. */
const OFFICE = /,[^,]*\b(?:office|department|staff|news|writer|editor|reporter|correspondent)\b.*/i;

/** Two to four words that begin with capitals, and no TOWN: `PERSON` is also asked of names that are all capitals. */
export const FULL_NAME = new RegExp(
  `^[${CAPITALS}][${SMALLS}'’]+(?: [${CAPITALS}]\\.?[${LETTERS}'’-]*){1,3}$`,
  "u",
);

/** What follows a number is a date, a count, a telephone; and what follows a Chinese label another field. */
export function upToDate(text: string, lang: string): string {
  const [date] = findDates(text, lang);
  const before = text.slice(0, date?.start).replace(date ? /^\S+[:：]\s*$/ : "", "");
  return (date ? before.replace(TO_DAY, "") : text).replace(
    /\s*[|•·–—(-]?\s*(?:\b[^\s\d.,;:、，]{3,9}\.?\s)?\d.*$|\s(?:[|·]\s\S{2,12}|[々〇㐀-鿿﨎-﨩𠀀-𲎯]{2,6}|نشر.{0,3})\s?[:：].*$/u,
    "",
  );
}

/** The weekday, and a word such as "on". */
const TO_DAY =
  /(?:\s(?:on|am|le|el|em|op|den|dnia|на)(?:\s[^\s\d]{3,10})?|[\s,]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|الأحد|ال[إا]ثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت))?[\s,|•·–—(-]*$/;

/** "3 May 2020 | Author: Ana Ruiz": what a field behind the first begins with; behind a day "by" is a label, too. */
function labelledField(text: string, lang: string): string | undefined {
  const dates = text.length < LONGEST ? findDates(text, lang) : [];
  const fields = dates.flatMap(({ end }) => text.slice(end).replace(TO_FIELD, "").split(FIELD)[0]);
  const signed = fields.find((field) => field && SIGNED.test(field));
  if (signed) return signed;
  return text.split(FIELD).find((field, at) => at > 0 && LABELLED.test(field));
}

const TO_FIELD = /^(?:\s?(?:Uhr|h|(?!BY)[A-Z]{2,4})\b)?[\s,|｜•·–—-]*/;
/** A comma opens no field: the next name of a row of links. */
const FIELD = /\t(?!,)|\s[|｜•·]\s/;
const LABELLED = anyCase(`^${BY}\\s*[:：]`);
