import { escapeHtml } from "../canonical-html/entities";
import type { HtmlReader } from "../canonical-html/html-reader";
import { keptHtml, openingTag } from "../canonical-html/kept-html";
import { isHeldPicture, isRemotePicture } from "../canonical-html/safe-addresses";

/**
 * The content of an article, rewritten so that showing it asks nothing of any network, and safe
 * by itself. A picture that is not held in the page becomes a link to where it is.
 */
export const offlineHtml = (html: string): string =>
  keptHtml(html, { text: escapeHtml, link: followed, picture });

/** Links to other pages open beside this one. */
function followed(href: string): string {
  const address = ` href="${escapeHtml(href)}"`;
  return href.startsWith("#") ? address : `${address} rel="noreferrer" target="_blank"`;
}

function picture(reader: HtmlReader, isInLink: boolean): string {
  const src = reader.attribute("src")?.trim() ?? "";
  if (isHeldPicture(src)) return openingTag(reader, ["src", "alt", "title", "width", "height"]);
  const name = escapeHtml(reader.attribute("alt")?.trim() || src);
  if (isInLink || !isRemotePicture(src)) return `<span class="picture">${name}</span>`;
  return `<a class="picture"${followed(src)}>${name}</a>`;
}
