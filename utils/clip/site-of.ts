import type { Article } from "../article/article";

/**
 * What an article's site is called where there is room for one name: by itself, by the agency, or
 * by its address.
 */
export const siteOf = ({ siteName, source, url }: Pick<Article, "siteName" | "source" | "url">) =>
  siteName || source || hostOf(url);

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : "";
