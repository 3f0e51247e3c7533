import { absoluteUrl, parseUrl } from "./address";
import { type Metadata, metaContent } from "./metadata";

/**
 * The address that the page names as its own; `url` if it names none, or if it names the site's
 * front page, as careless templates do.
 */
export function readCanonicalUrl(
  document: Document,
  metadata: Metadata,
  base: string,
  url: string,
): string {
  const declared = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
    metaContent(metadata, "og:url"),
  ];
  const addresses = declared.map((address) => absoluteUrl(address, base));
  return addresses.find((address) => address && !isFrontPage(address, url)) ?? url;
}

function isFrontPage(address: string, url: string): boolean {
  const { pathname = "/", search = "" } = parseUrl(address) ?? {};
  return pathname === "/" && !search && (parseUrl(url)?.pathname ?? "/") !== "/";
}
