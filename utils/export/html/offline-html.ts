import { escapeHtml } from "../canonical-html/entities";
import type { HtmlReader } from "../canonical-html/html-reader";
import { keptHtml, openingTag } from "../canonical-html/kept-html";
import { isHeldPicture, isRemotePicture } from "../canonical-html/safe-addresses";

/**
 * The content of an article, rewritten so that showing it asks nothing of any network, and safe
 * by itself. A picture that is not at hand becomes a link to where it is.
 *
 * @param pictures what shows the pictures that are at hand (`data:`, `blob:`), by their addresses
 */
export const offlineHtml = (
  html: string,
  pictures: ReadonlyMap<string, string> = new Map(),
): string =>
  keptHtml(html, {
    text: escapeHtml,
    link: followed,
    picture: (reader, isInLink) => picture(reader, isInLink, pictures),
  });

/** Links to other pages open beside this one. */
function followed(href: string): string {
  const address = ` href="${escapeHtml(href)}"`;
  return href.startsWith("#") ? address : `${address} rel="noreferrer" target="_blank"`;
}

function picture(
  reader: HtmlReader,
  isInLink: boolean,
  pictures: ReadonlyMap<string, string>,
): string {
  const src = reader.attribute("src")?.trim() ?? "";
  if (isHeldPicture(src)) return openingTag(reader, ["src", ...DESCRIBING]);
  const shown = pictures.get(src);
  if (shown !== undefined) {
    const sources = ` src="${escapeHtml(shown)}" data-address="${escapeHtml(src)}"`;
    return openingTag(reader, DESCRIBING, sources);
  }
  const alt = escapeHtml(reader.attribute("alt")?.trim() ?? "");
  if (!isRemotePicture(src)) return `<span class="picture">${alt || escapeHtml(src)}</span>`;
  const name = `${alt && `${alt}<br>`}<small>${escapeHtml(src)}</small>`;
  if (isInLink) return `<span class="picture">${name}</span>`;
  return `<a class="picture"${followed(src)}>${name}</a>`;
}

const DESCRIBING = ["alt", "title", "width", "height"];
