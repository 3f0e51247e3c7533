import type { Block } from "./blocks";
import { proseOf, removeBlock } from "./blocks";
import { COMMENTS, MAYBE_COMMENTS } from "./comment-words";
import { anyCase, SIGNS, small } from "./letters";

/** The heading of what a portal says about rights and liability. */
const NOTICES = `^[\\s${SIGNS}反]*(?:版权|侵权|免责|郑重|特别|法律|转载)(?:声明|公告|提示|说明)[\\s${SIGNS}]*$`;
/** What readers made of a recipe. */
const WORKS = "^大家(?:做的\\s*[“「].{1,30}|做的.{1,40}[(（]\\d+[)）]|的(?:作品|评论|留言))$";
/** Who answered a thread, and when. */
const ANSWERS = "^作者[:：].{1,30}回[复帖](?:日期|时间)[:：]";
/** Whom a Japanese office has its readers ask about a page, and who wrote it. */
const INQUIRIES = "^この(?:ページ|記事)(?:に(?:関する|ついての)お?問い?合わ?せ|を書いた人$)";
const HEADING = anyCase(`${COMMENTS}|${NOTICES}|${WORKS}|${ANSWERS}|${INQUIRIES}`);
const MAYBE_NOTICES = /声明|公告|提示|说明|大家|^作者|^この/;
const LONGEST_HEADING = 60;
/** It comes after an article, even a brief one. */
const LEAST_PROSE_BEFORE = 100;

/**
 * Removes readers' comments and notices about rights: from their heading to the end.
 *
 * @returns what comes before
 */
export function cutEndMatter(blocks: Block[]): Block[] {
  const chosenProse = (of: Block[]) =>
    of.reduce((sum, block) => sum + (block.isChosen ? block.measure.own.prose : 0), 0);
  const all = chosenProse(blocks);
  let before = 0;
  for (const block of blocks) {
    before += block.measure.own.prose;
    if (before < LEAST_PROSE_BEFORE || !isHeading(block)) continue;
    const kept = blocks.slice(0, startOf(block, blocks));
    // A discussion longer than the article may well be what Readability chose; half is safe.
    const isAfterArticle = chosenProse(kept) >= all / 2 || proseOf(kept) > 8 * LEAST_PROSE_BEFORE;
    if (!isAfterArticle) continue;
    for (const later of blocks.slice(kept.length)) {
      // What holds the article comes after it, as its blocks come first.
      if (!kept.some(({ element }) => later.element.contains(element))) removeBlock(later);
    }
    return kept;
  }
  return blocks;
}

/** The place of a heading, or of the first that stands below it in one element with it: its own text comes last. */
function startOf(heading: Block, blocks: Block[]): number {
  const { element, text } = heading;
  const isAbove = element.textContent?.trim().startsWith(text);
  return blocks.findIndex(
    (block) => block === heading || (isAbove && element.contains(block.element)),
  );
}

function isHeading({ text }: Block): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return (MAYBE_COMMENTS.test(small(text)) || MAYBE_NOTICES.test(text)) && HEADING.test(text);
}
