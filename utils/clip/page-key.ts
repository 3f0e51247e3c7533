/** What campaigns, ad networks, counters and share buttons add to an address; none of it names a page. */
const TRACKING_PARAMETERS = [
  "utm_\\w+|mtm_\\w+|(?:pk|piwik|matomo)_(?:campaign|kwd|keyword|source|medium|content|cid)|_ga|_gl|_openstat|xtor",
  "at_(?:medium|campaign|custom\\d|link_\\w+|format|ptr_name)|wt\\.mc_id|cmpid|ncid|s_cid|s_kwcid|ef_id|smid|sr_share",
  "fbclid|mibextid|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|srsltid|msclkid|yclid|ysclid",
  "twclid|ttclid|li_fat_id|epik|igshid|igsh|ref_src|__twitter_impression|guce_\\w+",
  "mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_\\w+|vero_id",
  "spm|scm|spm_id_from|vd_source|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|from_source|isappinstalled|timestamp_share",
  "share_(?:token|source|medium|plat|tag)|sharer_share\\w+|nsukey|chksm",
];
const TRACKING_PARAMETER = new RegExp(`^(?:${TRACKING_PARAMETERS.join("|")})$`, "i");

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
