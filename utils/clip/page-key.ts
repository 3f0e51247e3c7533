const TRACKING_PARAMETER =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|mc_cid|mc_eid|igshid|spm|scm|share_token|share_source|share_medium|share_plat|share_tag|vd_source|from_source|ref_src|_hsenc|_hsmi|mkt_tok|oly_\w+|vero_id|wt\.mc_id|cmpid|ncid|sr_share|smid|s_cid|isappinstalled|timestamp_share)$/i;

/**
 * What tells whether two addresses are the same page: without scheme, `www.`, fragment,
 * tracking parameters and the order of the others. null for what is no web address.
 *
 * @example
 * pageKey("http://www.example.com/a/?b=1&utm_source=x#top") // => "example.com/a?b=1"
 */
export function pageKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams, hash } = new URL(address);
  if (!/^(https?|file):$/.test(protocol)) return null;
  const kept = [...searchParams].filter(([name]) => !TRACKING_PARAMETER.test(name)).sort(byName);
  const query = new URLSearchParams(kept).toString();
  const route = /^#!?\//.test(hash) ? hash : "";
  const path = pathname.replace(/\/+$/, "");
  return host.replace(/^www\./, "") + path + (query && `?${query}`) + route;
}

const byName = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The keys under which an article is found again: its own address and the one it names.
 * A canonical address that is only the site's home page is a mistake of the site and ignored.
 */
export function pageKeysOf(article: { url: string; canonicalUrl: string }): string[] {
  const own = pageKey(article.url);
  const canonical = pageKey(article.canonicalUrl);
  const named = canonical?.includes("/") || canonical?.includes("?") ? canonical : null;
  return [...new Set([own, named].filter((key) => key !== null))];
}

/** A page's address within a text. */
const ADDRESS = /https?:\/\/[^\s"“”„「」『』«»]+/gi;

/** A text with its addresses as `bareAddress` writes them. */
export const withBareAddresses = (text: string): string => text.replace(ADDRESS, bareAddress);

/**
 * A web address as it can be searched for: without scheme, `www.`, tracking parameters and a
 * fragment that only scrolls; as it is if it is none.
 *
 * @example
 * bareAddress("https://www.example.com/a?b=1&utm_source=x#top") // => "example.com/a?b=1"
 */
export function bareAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return address;
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING_PARAMETER.test(name));
  // Only where there is something to take away, because it writes all parameters anew.
  for (const name of tracking) url.searchParams.delete(name);
  if (!/^#!?\//.test(url.hash)) url.hash = "";
  // A host that is still being typed is not whole.
  const isHost =
    url.pathname === "/" && !/\/(?:[?#]|$)/.test(address.slice(url.protocol.length + 2));
  const { href } = url;
  return (isHost ? href.replace(/\/(?=[?#]|$)/, "") : href).replace(/^\w+:\/\/(www\.)?/, "");
}
