import type { Block } from "./blocks";
import { around, nameOf } from "./facts/around";

/** Questions whose answers open on a click, each in elements of its own. */
const FOLDED = /faq|accordion|spoiler/i;
const MOST_AROUND = 5;
const MOST_LINKED = 0.3;
const LEAST_RUNNING = 80;

/** A question or an answer that the reader opens; links alone lead elsewhere. */
export const isFolded = (block: Block): boolean =>
  !isLinked(block) &&
  around(block.element, MOST_AROUND).some(
    (element) => element.localName === "details" || FOLDED.test(nameOf(element)),
  );

/** Sentences enough to be no note of the portal's, which says the same at several places. */
export const isRunning = (block: Block, all: readonly Block[]): boolean =>
  !isLinked(block) &&
  block.measure.own.stops > 1 &&
  block.measure.own.prose >= LEAST_RUNNING &&
  !block.element.closest("figure, figcaption") &&
  all.every((other) => other === block || other.text !== block.text);

const isLinked = ({ measure: { own } }: Block) => own.linked > own.weight * MOST_LINKED;
