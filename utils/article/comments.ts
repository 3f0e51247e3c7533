import type { Block } from "./blocks";
import { removeBlock } from "./blocks";
import { COMMENTS } from "./comment-words";

const HEADING = new RegExp(COMMENTS, "iu");
const LONGEST_HEADING = 60;
/** Comments come after an article, even a brief one. */
const LEAST_PROSE_BEFORE = 100;

/** Removes the readers' comments: from their heading to the end. Returns what comes before. */
export function cutComments(blocks: Block[]): Block[] {
  const chosenProse = (of: Block[]) =>
    of.reduce((sum, block) => sum + (block.isChosen ? block.measure.own.prose : 0), 0);
  const all = chosenProse(blocks);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    before += block.measure.own.prose;
    if (before < LEAST_PROSE_BEFORE || !isHeading(block)) continue;
    // A discussion longer than the article may well be what Readability chose; half is safe.
    const isAfterArticle =
      chosenProse(blocks.slice(0, index)) >= all / 2 || before > 8 * LEAST_PROSE_BEFORE;
    if (!isAfterArticle) continue;
    for (const later of blocks.slice(index)) removeBlock(later);
    return blocks.slice(0, index);
  }
  return blocks;
}

function isHeading({ text }: Block): boolean {
  return text.length <= LONGEST_HEADING && HEADING.test(text);
}
