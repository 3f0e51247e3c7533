import { linkEmbeds } from "./embeds";
import { boxesToFigures } from "./figures";
import { resolveImages } from "./lazy-images";
import { normaliseMaths } from "./maths";
import type { Page } from "./page";
import { splitParagraphs } from "./paragraphs";

/** Anchors of headings, and the ways back from notes. */
const SIGN_ALONE = /^(?:[\s¶#§🔗↩↑^⤴↵\u200b]|[\ufe0e\ufe0f])+$/u;

/** Turns what only scripts and styles would make readable into plain elements. Scripts stay. */
export function preparePage({ document }: Page): void {
  normaliseMaths(document);
  resolveImages(document);
  boxesToFigures(document);
  linkEmbeds(document.body);
  splitParagraphs(document.body);
  for (const edit of document.querySelectorAll(".mw-editsection")) edit.remove();
  for (const link of document.querySelectorAll('a[href^="#"]'))
    if (SIGN_ALONE.test(link.textContent ?? "")) link.remove();
}
