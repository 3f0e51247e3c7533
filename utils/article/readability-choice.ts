import { Readability } from "@mozilla/readability";
import type { Measures } from "./measure";

const MARK = "data-block";
/** With less text than this, Readability tries again with fewer rules, up to three times. */
const ENOUGH = 500;

/**
 * The blocks that Readability would keep. It takes the document apart, so it works on a clone, and
 * what it keeps is recognised by a number on each block.
 */
export function readabilityChoice(document: Document, measures: Measures): Set<Element> {
  const blocks = [...measures.keys()];
  blocks.forEach((block, index) => {
    block.setAttribute(MARK, String(index));
  });
  const chosen = new Chooser(bodyOf(document), {
    serializer: (node) => node as Element,
    keepClasses: true,
    charThreshold: ENOUGH,
    disableJSONLD: true,
  }).parse()?.content;
  const kept = new Set<Element>();
  for (const element of chosen?.querySelectorAll(`[${MARK}]`) ?? []) {
    const block = blocks[Number(element.getAttribute(MARK))];
    if (block) kept.add(block);
  }
  for (const block of blocks) block.removeAttribute(MARK);
  return kept;
}

function bodyOf(document: Document): Document {
  const clone = document.implementation.createHTMLDocument(document.title);
  clone.documentElement.replaceChild(clone.importNode(document.body, true), clone.body);
  return clone;
}

/** Readability without the last touches to its result, of which only the choice is used. */
class Chooser extends Readability<Element> {
  _postProcessContent(): void {}
}
