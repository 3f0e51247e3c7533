import type { Block } from "./blocks";
import { around } from "./facts/around";
import { namesOf } from "./names";

/** What opens on a click is called so, or is an element made for it. */
const FOLDED = /^(?:faq|accordion|spoiler)/;
const ASKED = /[?？]/;
const MOST_AROUND = 5;
const MOST_LINKED = 0.3;
const LEAST_RUNNING = 80;
const PRICE = /[€$£¥￥]\s?\d|\d\s?[€£元]|@/;

/**
 * A question or an answer that the reader opens, in a box without the text's `first` paragraph; what
 * is folded `below` the text answers questions, or it is the site's.
 */
export function isFolded(block: Block, first: Block | undefined, below: boolean): boolean {
  if (isLinked(block)) return false;
  return around(block.element, MOST_AROUND).some(
    (element) =>
      (element.localName === "details" || namesOf(element).some((name) => FOLDED.test(name))) &&
      !(first && element.contains(first.element)) &&
      (!below || ASKED.test(element.textContent ?? "")),
  );
}

/** Sentences in a box that leads nowhere and asks no price, said once: no note of the portal's. */
export const isRunning = (block: Block, all: readonly Block[]): boolean =>
  block.measure.own.stops > 1 &&
  block.measure.own.prose >= LEAST_RUNNING &&
  !block.element.closest("figure, figcaption") &&
  !block.element.parentElement?.querySelector("a") &&
  !PRICE.test(block.text) &&
  all.every((other) => other === block || other.text !== block.text);

const isLinked = ({ measure: { own } }: Block) => own.linked > own.weight * MOST_LINKED;
