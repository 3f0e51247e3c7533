/**
 * Absolute http(s) form of an address found on the page at `base`; null for anything else.
 *
 * absoluteUrl("../a.html", "https://a.cn/x/y.html") // => "https://a.cn/a.html"
 * absoluteUrl("javascript:void(0)", "https://a.cn/") // => null
 */
export function absoluteUrl(address: string | null | undefined, base: string): string | null {
  const url = address?.trim() ? parseUrl(address.trim(), base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Null where the URL constructor throws. */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Whether a link leads to a page of the host that its own page is on. */
export const isOfSite = ({ href, ownerDocument }: HTMLAnchorElement): boolean =>
  parseUrl(href)?.host === parseUrl(ownerDocument.baseURI)?.host;

/**
 * The name in a host that people know a site by.
 *
 * siteLabel("https://news.sina.com.cn/c/1.html") // => "sina"
 */
export function siteLabel(url: string): string {
  const labels = (parseUrl(url)?.hostname ?? "").split(".");
  const ending = SECOND_LEVEL.test(labels.at(-2) ?? "") && labels.length > 2 ? 2 : 1;
  return labels.at(-1 - ending) ?? labels[0] ?? "";
}

const SECOND_LEVEL = /^(?:com?|net|org?|gov|edu|ac|ne|go)$/;
