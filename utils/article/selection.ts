import type { Article } from "./article";
import { cleanBody } from "./clean";
import { copyPage } from "./copy";
import { articleFrom } from "./extract";
import { readFacts } from "./facts/facts";
import { dropHidden } from "./hidden";
import { preparePage } from "./prepare";
import { dropSilent } from "./prune";

/**
 * The article that the selected part of a page makes: its content is the selection, its facts are
 * the page's. Null: nothing is selected.
 */
export function extractSelection(document: Document, url: string): Article | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const page = copyPage(document, url);
  preparePage(page);
  const facts = readFacts(page);
  const selected = page.document.implementation.createHTMLDocument("");
  for (let index = 0; index < selection.rangeCount; index++) {
    selected.body.append(selected.importNode(selection.getRangeAt(index).cloneContents(), true));
  }
  // The same guarded copy that a page gets: a selection holds the same untrusted markup.
  const part = copyPage(selected, page.document.baseURI);
  preparePage(part);
  dropHidden(part);
  dropSilent(part.document);
  cleanBody(part.document.body);
  const article = articleFrom(part.document.body, facts, { ...part, url });
  return article && { ...article, ...(part.cutOff.length > 0 && { isCutOff: true }) };
}
