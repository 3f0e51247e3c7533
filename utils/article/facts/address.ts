/**
 * Absolute http(s) form of an address found on the page at `base`; null for anything else.
 *
 * absoluteUrl("../a.html", "https://a.cn/x/y.html") // => "https://a.cn/a.html"
 * absoluteUrl("javascript:void(0)", "https://a.cn/") // => null
 */
export function absoluteUrl(address: string | null | undefined, base: string): string | null {
  if (!address?.trim()) return null;
  try {
    const url = new URL(address.trim(), base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
