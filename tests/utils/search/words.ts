import type { SearchFacts } from "@/utils/search/facts";
import { parseQuery } from "@/utils/search/parse-query";
import type { Query } from "@/utils/search/query";
import { eachToken } from "@/utils/search/tokens";

/** A query that is known to be readable. */
export function aQuery(text: string): Query {
  const query = parseQuery(text);
  if (query.kind !== "query") throw new Error(`${text}: ${query.kind}`);
  return query;
}

export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  eachToken(text, (token) => tokens.push(token));
  return tokens;
}

/** What search knows of a clip; what a test does not name is empty. */
export const someFacts = (named: Partial<SearchFacts> = {}): SearchFacts => ({
  title: "",
  pageTitle: named.title ?? "",
  byline: "",
  siteName: "",
  site: named.siteName ?? "",
  source: "",
  breadcrumb: [],
  tags: [],
  note: "",
  url: "",
  lang: "",
  publishedTime: "",
  clippedAt: "2026-11-01T08:00:00.000Z",
  state: "unread",
  isFavourite: false,
  hasImage: false,
  ...named,
});
