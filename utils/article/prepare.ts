import { linkEmbeds } from "./embeds";
import { boxesToFigures } from "./figures";
import { resolveImages } from "./lazy-images";
import { normaliseMaths } from "./maths";
import type { Page } from "./page";
import { splitParagraphs } from "./paragraphs";

/** Turns what only scripts and styles would make readable into plain elements. Scripts stay. */
export function preparePage({ document }: Page): void {
  normaliseMaths(document);
  resolveImages(document);
  boxesToFigures(document);
  linkEmbeds(document.body);
  splitParagraphs(document.body);
}
