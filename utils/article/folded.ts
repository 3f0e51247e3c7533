import type { Block } from "./blocks";
import { around } from "./facts/around";
import { namesOf } from "./names";

/** What opens on a click is called so, or is an element made for it. */
const FOLDED = /^(?:faq|accordion|spoiler)/;
const COMMENTED = /comment|评论|留言/i;
const ASKED = /[?？]/;
const MOST_AROUND = 8;
const MOST_LINKED = 0.3;

/**
 * A question or an answer that the reader opens, in a box without the text's `first` paragraph; what
 * is folded below the text answers questions, or it is the site's.
 */
export function isFolded(block: Block, first: Block | undefined, isBelow: boolean): boolean {
  if (isLinked(block)) return false;
  return around(block.element, MOST_AROUND).some(
    (element) =>
      (element.localName === "details" || namesOf(element).some((name) => FOLDED.test(name))) &&
      !(first && element.contains(first.element)) &&
      !COMMENTED.test(element.firstElementChild?.textContent ?? "") &&
      (!isBelow || ASKED.test(element.textContent ?? "")),
  );
}

const isLinked = ({ measure: { own } }: Block) => own.linked > own.weight * MOST_LINKED;
