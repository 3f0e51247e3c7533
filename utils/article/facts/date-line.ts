import { anyCase, LETTER, SIGNS } from "../letters";
import { findDates } from "./date-text";
import { DATING } from "./date-words";
import { FIELDS } from "./role-words";

const LONGEST = 120;
const LONGEST_REST = 40;
const ZONE = 24;
/** Nothing, the weekday, or a word such as "Published"; 时间, as a notice says when something is held. */
const BEFORE = anyCase(
  `^[\\s${SIGNS}]*(?:(?:时间|日期)[\\s:：]*|(${DATING})[^\\d\\uff10-\\uff19]{0,12}|${LETTER}{3,9},?\\s+)?$`,
);
/** Marks, the weekday, or the fields that portals set beside the date. */
const AFTER = new RegExp(
  `^[\\s${SIGNS}]*(?:(?:星期|周).[\\s${SIGNS}]*)?(?:$|农历|[来來]源|稿源|作者|[责编][编辑]|${FIELDS})|^\\s*[|｜/]`,
  "u",
);

/** A second date, of the last change. */
const CHANGED = anyCase(`^[\\s${SIGNS}]*${DATING}`);

/**
 * Whether a line only tells when: a "dateline" says so by a word, a "bareDate" may just as well be a
 * heading within a chronicle.
 */
export function dateLineKind(line: string): "dateline" | "bareDate" | null {
  const dates = line.length <= LONGEST ? findDates(line, "") : [];
  const [date] = dates;
  const before = date && BEFORE.exec(line.slice(0, date.start));
  if (!before) return null;
  const rest = line.slice(date.end);
  if (before[1] || CHANGED.test(rest))
    return line.length - (dates.at(-1)?.end ?? 0) <= LONGEST_REST ? "dateline" : null;
  const isTold = AFTER.test(rest) || (date.iso.includes("T") && rest.length <= ZONE);
  return isTold ? "bareDate" : null;
}
