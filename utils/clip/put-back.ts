import type { Article } from "../article/article";
import { squash } from "../article/facts/text";
import { plainText } from "../article/plain-text";
import { sanitiseTree } from "../article/sanitise";

/**
 * The article with a text that extraction had removed, as a paragraph where the page showed it; at
 * the end if the line that it followed is not to be found.
 *
 * @param inert a document without a window
 */
export function putBack(article: Article, index: number, inert: Document): Article {
  const { content, removed = [] } = article;
  const wanted = removed[index];
  if (!wanted || wanted.isBack) return article;
  const holder = sanitiseTree(content, inert);
  const paragraph = inert.createElement("p");
  paragraph.textContent = wanted.text;
  const before = removed
    .slice(0, index)
    .findLast(({ after, isBack }) => isBack && after === wanted.after);
  const line = (before && ownParagraph(holder, before.text)) ?? blockOf(holder, wanted.after);
  if (line) line.after(paragraph);
  else if (wanted.after === "") holder.prepend(paragraph);
  else holder.append(paragraph);
  return changed(article, index, true, sanitiseTree(holder.innerHTML, inert));
}

/** The article without a text that was put back. */
export function takeOut(article: Article, index: number, inert: Document): Article {
  const wanted = article.removed?.[index];
  if (!wanted?.isBack) return article;
  const holder = sanitiseTree(article.content, inert);
  ownParagraph(holder, wanted.text)?.remove();
  return changed(article, index, false, holder);
}

function changed(article: Article, index: number, isBack: boolean, holder: Element): Article {
  const textContent = plainText(holder);
  const removed = (article.removed ?? []).map((one, at) =>
    at === index ? { ...one, isBack } : one,
  );
  const length = textContent.length;
  return { ...article, content: holder.innerHTML, textContent, length, removed };
}

const ownParagraph = (holder: Element, text: string) =>
  [...holder.children].findLast((one) => one.localName === "p" && one.textContent === text);

/** The outermost block that holds a line which begins so. */
function blockOf(holder: Element, start: string): Element | undefined {
  const wanted = squash(start);
  if (wanted === "") return undefined;
  return [...holder.children].find((one) => squash(plainText(one)).includes(wanted));
}
