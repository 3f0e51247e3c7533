import type { Article, Removed } from "../article/article";
import { squash } from "../article/facts/text";

/** A page has no more to say that anybody would look through. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 200_000;

/**
 * The article with as much of what extraction removed as is worth keeping: not its title, nothing
 * without letters, and no line that it holds after all.
 */
export function withRemoved(article: Article): Article {
  if (!article.removed) return article;
  const held = new Set([article.title, ...article.textContent.split("\n")].map(squash)).add("");
  const removed: Removed[] = [];
  let length = 0;
  for (const one of article.removed) {
    if (held.has(squash(one.text))) continue;
    length += one.text.length;
    if (length > MOST_CHARACTERS || removed.length === MOST_LINES) break;
    removed.push(one);
  }
  return { ...article, removed };
}
