import { dateLineKind } from "./facts/date-line";
import { HOLDINGS, type Holding, type LineRule } from "./line-rule";
import { LINE_RULES } from "./line-rules";
import { isSaid, isTelling } from "./plain-sentence";

export type LineKind = keyof typeof LINE_RULES | "bareDate";

const RULES: Record<keyof typeof LINE_RULES, LineRule> = LINE_RULES;
const KINDS = Object.keys(LINE_RULES) as (keyof typeof LINE_RULES)[];
/** Of all kinds; a line that tells when is shorter, too. */
const LONGEST = Math.max(...KINDS.map((kind) => LINE_RULES[kind].longest));

/**
 * What kind of portal line a block's text is; null: none, so it may be the article's own.
 *
 * @param isAmidst it is a sentence among the article's: only how it begins can tell
 */
export function lineKind(text: string, isAmidst = false): LineKind | null {
  const spoken = text.trim();
  if (spoken.length > LONGEST) return null;
  const line = spoken.toLowerCase();
  const held = (Object.keys(HOLDINGS) as Holding[]).filter((one) => HOLDINGS[one].test(line));
  if (isSaid(line)) return null;
  const isTold = isTelling(line);
  const says = (kind: keyof typeof LINE_RULES) =>
    held.some((holding) => {
      const asked = RULES[kind].words[holding];
      const isToldOf = isAmidst || (isTold && MAY_BE_TOLD_OF.has(kind));
      return asked && (asked.begins.test(line) || (!isToldOf && asked.holds.test(line)));
    });
  const kind = KINDS.find((each) => line.length <= RULES[each].longest && says(each));
  return kind ?? dateLineKind(spoken);
}

/** What several sentences in a row speak of, rather than offer. */
export const MAY_BE_TOLD_OF = new Set<LineKind | null>(["offers", "share", "comments"]);
