import { absoluteUrl, siteLabel } from "./address";
import { isRecord, texts } from "./json-ld";
import { type Metadata, metaContent } from "./metadata";
import type { Reading } from "./reading";
import { OUTLET } from "./source-words";
import { plain, squash } from "./text";
import { titleParts } from "./title-parts";

/** Names that the page's head gives its site, the most official first. */
export function declaredSiteNames(metadata: Metadata, document: Document, url: string): string[] {
  const { article, things } = metadata;
  const publisher = article?.properties.publisher;
  const sites = things.filter(({ types }) => types.includes("WebSite"));
  return [
    metaContent(metadata, "og:site_name"),
    ...(isRecord(publisher) ? texts(publisher.name) : []),
    ...sites.flatMap(({ properties }) => texts(properties.name)),
    metaContent(metadata, "application-name", "apple-mobile-web-app-title", "sitename"),
    ...namesLeadingHome(document, url),
    FORUM.exec(document.title)?.[1] ?? "",
    siteLabel(url),
  ].filter(Boolean);
}

/** What a site thanks, or a day. */
const NO_SITE = /^(?:powered by|[\d\s/.-]+$)/i;

/** phpBB's "Forum • View topic - Topic". */
const FORUM = /^(.+?) [•-] view topic -/i;

/** A heading that leads to where the page's own address begins says whose page it is. */
function namesLeadingHome(document: Document, url: string): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>("h1 a[href]");
  return [...links].slice(0, 2).flatMap((link) => {
    const home = absoluteUrl(link.getAttribute("href"), url)?.replace(/index\.\w+$/, "") ?? "-";
    const isHome = home.endsWith("/") && url.startsWith(home) && url !== home;
    return isHome ? [plain(link.textContent)] : [];
  });
}

/**
 * The site's name as readers know it: declared (`siteNames`), else what the document's title sets after the
 * article's own; "" if neither says.
 *
 * "雨停了_国内新闻_某某网", of the article "雨停了" // => "某某网"
 */
export function readSiteName(
  { siteNames, metadata, url }: Pick<Reading, "siteNames" | "metadata" | "url">,
  documentTitle: string,
  title: string,
): string {
  const label = siteLabel(url);
  const declared = siteNames.find((name) => name !== label);
  if (declared) return plain(declared);
  const parts = titleParts(plain(documentTitle).replace(title, " | "));
  // Some portals end their titles with the page's keywords.
  const keywords = metaContent(metadata, "keywords").split(/[,，]/).map(squash);
  const rest = parts.filter((part) => squash(part) !== squash(title) && !NO_SITE.test(part));
  const isKeyword = (part: string) => rest.length > 1 && keywords.includes(squash(part));
  const names = rest.filter((part) => !isKeyword(part));
  // "Site :: Section :: Title", or the other way round.
  const isFirst = squash(titleParts(documentTitle).at(-1) ?? "") === squash(title);
  const first = isFirst && (names.find((name) => OUTLET.test(name)) ?? names[0]);
  const last = (first || (names.at(-1) ?? "")).replace(
    /^[-\s‐-―〜－|/,，:：·•»«]+|[-\s‐-―〜－|/,，:：·•»«]+$/gu,
    "",
  );
  if (!squash(documentTitle).includes(squash(title))) return "";
  // Chinese titles set sections apart by a mark without spaces: 图片频道-某某网.
  return (/[々〇㐀-鿿﨎-﨩𠀀-𲎯）]$/u.test(last) && last.split(/[-–—,，]+/).at(-1)) || last;
}
