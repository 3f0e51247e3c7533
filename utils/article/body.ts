import { type Measures, measureText } from "./measure";
import { readabilityChoice } from "./readability-choice";

/** Where an article is, and which of its blocks Readability would keep. */
export interface Body {
  element: Element;
  chosen: Set<Element>;
}

/** Readability overlooks parts of articles, so what it leaves out still counts for something. */
const UNCHOSEN_PROSE = 0.3;
const CHOSEN_LINKS = 0.5;

/**
 * The element that holds the article: the one whose blocks are worth most, prose against links,
 * where Readability's choice weighs more than the rest. Null: nothing on the page reads like text.
 */
export function chooseBody(document: Document): Body | null {
  const measures = measureText(document.body);
  const chosen = readabilityChoice(document, measures);
  const element = mostValuable(measures, chosen);
  return element && { element, chosen };
}

function mostValuable(measures: Measures, chosen: Set<Element>): Element | null {
  const sums = new Map<Element, number>();
  let best: Element | null = null;
  let most = 0;
  // Blocks come after the blocks in them, so a sum is complete when its turn comes.
  for (const [element, measure] of measures) {
    const sum = (sums.get(element) ?? 0) + worth(measure.own.value, chosen.has(element));
    if (sum > most) {
      best = element;
      most = sum;
    }
    const parent = blockAround(element, measures);
    if (parent) sums.set(parent, (sums.get(parent) ?? 0) + sum);
  }
  return best;
}

function worth(value: number, isChosen: boolean): number {
  if (value > 0) return isChosen ? value : value * UNCHOSEN_PROSE;
  return isChosen ? value * CHOSEN_LINKS : value;
}

function blockAround(element: Element, measures: Measures): Element | null {
  let parent = element.parentElement;
  while (parent && !measures.has(parent)) parent = parent.parentElement;
  return parent;
}
