import type { Block } from "./blocks";
import { removeBlock } from "./blocks";

/** The heading of the readers' comments, and nothing else in its block. */
const HEADING = new RegExp(
  "^[\\s\\p{P}\\p{S}\\d]*(?:" +
    "(?:网友|最新|热门|全部|发表|用户|读者|所有|精彩)?(?:评论|評論|跟贴|跟帖|留言)(?:列表|区)?|" +
    "(?:all |reader |user |show |view )*(?:comments?|responses|replies|thoughts on .*)|" +
    "leave a (?:reply|comment)|(?:add|post|write) a comment|join the (?:conversation|discussion)|" +
    "kommentare|commentaires|comentarios|comentários|commenti|комментарии|コメント|댓글|التعليقات" +
    ")[\\s\\p{P}\\p{S}\\d]*条?$",
  "iu",
);
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
