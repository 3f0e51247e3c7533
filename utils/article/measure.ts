import { isInline } from "./inline-elements";
import { weigh } from "./text-weight";

export interface TextSum {
  weight: number;
  /** The part of `weight` that is the text of links. */
  linked: number;
  stops: number;
  /** The part of `weight` that reads like running text. */
  prose: number;
  /** What an article gains by holding this text: prose counts for it, links against. */
  value: number;
}

/** What a block's text amounts to, with its descendants' and without (`own`). */
export interface Measure extends TextSum {
  own: TextSum;
}

/** Every block, after the blocks in it. An inline element is part of its block. */
export type Measures = Map<Element, Measure>;

const LEAST_PROSE_WEIGHT = 30;
const MOST_LINKED = 0.4;
/** A paragraph may be nearly all links, as long as it is sentences. */
const MOST_LINKED_IN_SENTENCES = 0.8;
const LINKS_COST = 14;
const SHORT_PARAGRAPH_VALUE = 2;
/** Lines without a stop: a calendar, a poem, a table of results. */
const LEAST_LINES_WEIGHT = 100;
const LINES_VALUE = 0.5;

/** Measures every block under `root`, in one walk. The copy's depth is limited, so it may recurse. */
export function measureText(root: Element): Measures {
  const measures: Measures = new Map();
  measureBlock(root, false, measures);
  return measures;
}

function measureBlock(block: Element, isLinked: boolean, measures: Measures): Measure {
  const own = noText();
  const inner: Measure[] = [];
  gather(block, isLinked || block.localName === "a", own, inner, measures);
  judge(own, block.localName);
  const measure = { ...own, own };
  for (const part of inner) add(measure, part);
  measures.set(block, measure);
  return measure;
}

/** Collects the block's own text, and the measures of the blocks in it. */
function gather(
  parent: Element,
  isLinked: boolean,
  own: TextSum,
  inner: Measure[],
  measures: Measures,
): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const { weight, stops } = weigh(child.nodeValue ?? "");
      own.weight += weight;
      own.stops += stops;
      if (isLinked) own.linked += weight;
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (!isInline(element)) inner.push(measureBlock(element, isLinked, measures));
      else gather(element, isLinked || element.localName === "a", own, inner, measures);
    }
  }
}

function judge(own: TextSum, localName: string): void {
  if (own.weight === 0) return;
  const linked = own.linked / own.weight;
  const isProse = own.stops > 0 && own.weight >= LEAST_PROSE_WEIGHT;
  if (isProse && linked < MOST_LINKED) {
    own.prose = own.weight - own.linked;
    own.value = own.prose - own.linked / 2;
  } else if (isProse && own.stops > 1 && linked < MOST_LINKED_IN_SENTENCES) {
    own.value = own.weight - own.linked;
  } else if (linked > MOST_LINKED) {
    own.value = -LINKS_COST - own.linked / 2;
  } else if (own.weight >= LEAST_LINES_WEIGHT && linked < 0.2) {
    own.value = own.weight * LINES_VALUE;
  } else if (localName === "p") {
    own.value = SHORT_PARAGRAPH_VALUE;
  }
}

function add(sum: TextSum, part: TextSum): void {
  sum.weight += part.weight;
  sum.linked += part.linked;
  sum.stops += part.stops;
  sum.prose += part.prose;
  sum.value += part.value;
}

function noText(): TextSum {
  return { weight: 0, linked: 0, stops: 0, prose: 0, value: 0 };
}
