import { FIELDS_MARK } from "./copy";
import { around } from "./facts/around";
import type { Measures } from "./measure";
import { MOST_PROSE } from "./prune";

const MOST_AROUND = 6;
/** More are asked of whoever registers for something, of which the text may tell. */
const MOST_FIELDS = 3;
const LONGEST_OFFER = 400;
/** No offer has them, or has them only to set its fields in. */
const CONTENT = "figure, pre, blockquote, iframe, :is(img, table, li, dl):not(form *)";

/**
 * Removes boxes that ask for an address to write to, with the few words that say what for, in any language.
 * `title` are the elements that hold the headline.
 */
export function removeSignUps(
  { body }: Document,
  title: readonly Element[],
  measures: Measures,
): void {
  const most = MOST_PROSE * (measures.get(body)?.prose ?? 0);
  const counts = countFields(body);
  for (const field of body.querySelectorAll(`[${FIELDS_MARK}~="email"]`)) {
    const box = around(field, MOST_AROUND).findLast(
      (each) =>
        each !== body &&
        (counts.get(each) ?? 0) <= MOST_FIELDS &&
        (each.textContent?.length ?? 0) < LONGEST_OFFER &&
        !each.querySelector(CONTENT) &&
        (measures.get(each)?.prose ?? 0) <= most &&
        !title.some((headline) => each.contains(headline)),
    );
    box?.remove();
  }
}

/** How many fields each element holds that holds any. */
function countFields(body: Element): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const holder of body.querySelectorAll(`[${FIELDS_MARK}]`)) {
    const kinds = holder.getAttribute(FIELDS_MARK)?.trim().split(" ") ?? [];
    for (const box of around(holder, Number.POSITIVE_INFINITY))
      counts.set(box, (counts.get(box) ?? 0) + kinds.length);
  }
  return counts;
}
