import type { Article } from "./article";
import { squash } from "./facts/text";

/**
 * One article out of the pages that it was spread over, in their order; what it is about is told
 * by the first. What a page repeats of the one before it (a title, a lead picture, the last
 * paragraph) stands once.
 */
export function joinPages([first, ...others]: readonly [Article, ...Article[]]): Article {
  return others.reduce(appended, first);
}

function appended(article: Article, page: Article): Article {
  const known = new Set(blocksOf(article.content));
  const blocks = blocksOf(page.content);
  const start = blocks.findIndex((block) => !known.has(block) && !isTitle(block, article.title));
  if (start < 0) return article;
  const repeated = plainOf(blocks.slice(0, start).join("")).length;
  const addresses = new Set(article.images.map(({ url }) => url));
  const textContent = `${article.textContent}\n${withoutStart(page.textContent, repeated)}`.trim();
  return {
    ...article,
    content: article.content + blocks.slice(start).join(""),
    textContent,
    length: textContent.length,
    images: [...article.images, ...page.images.filter(({ url }) => !addresses.has(url))],
    nextArticle: page.nextArticle ?? article.nextArticle,
    previousArticle: article.previousArticle ?? page.previousArticle,
  };
}

/** The outermost elements of sanitised content, in which every element is closed by its own tag. */
function blocksOf(content: string): string[] {
  const blocks: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { index, 0: tag, 1: closes } of content.matchAll(TAG)) {
    if (closes) depth--;
    else if (!VOID.test(tag)) depth++;
    if (depth > 0) continue;
    blocks.push(content.slice(start, index + tag.length));
    start = index + tag.length;
  }
  return blocks;
}

const TAG = /<(\/)?[a-z][^>]*>/gi;
const VOID = /^<(?:br|hr|img|wbr)\b/i;

/** A page of an article often begins with its title once more, and a number. */
function isTitle(block: string, title: string): boolean {
  const text = plainOf(block);
  const own = squash(title);
  return text.startsWith(own) && text.length - own.length <= MOST_BESIDE_TITLE;
}

const MOST_BESIDE_TITLE = 6;

const plainOf = (html: string) => squash(html.replace(TAG, "").replace(/&[a-z]+;/g, " "));

/** The lines after those whose letters are `length` in all. */
function withoutStart(text: string, length: number): string {
  const lines = text.split("\n");
  for (let left = length; left > 0 && lines.length > 0; )
    left -= squash(lines.shift() ?? "").length;
  return lines.join("\n");
}
