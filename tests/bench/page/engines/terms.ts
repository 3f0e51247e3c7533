import type { Clip } from "@/utils/clip/clip";
import { fold } from "@/utils/search/fold";
import { parseQuery } from "@/utils/search/parse-query";
import { lookupsOf, type Term } from "@/utils/search/term";
import { eachToken } from "@/utils/search/tokens";

/** The text that the peers index: words and pairs of characters, as ours does, put apart by spaces. */
export function pairText(clip: Clip): string {
  const { title, byline, siteName, breadcrumb, textContent } = clip.article;
  const tokens: string[] = [];
  const text = [title, byline, siteName, ...breadcrumb, ...clip.tags, textContent].join("\n");
  eachToken(fold(text), (token) => tokens.push(token));
  return tokens.join(" ");
}

/** The words of a query that is read as ours reads it. */
export function termsOf(query: string): Term[] {
  const read = parseQuery(query);
  if (read.kind !== "query") return [];
  return read.clauses.flatMap((clause) => (clause.kind === "words" ? [clause.term] : []));
}

/** What is looked up for the terms, in the order of the text. */
export const lookupsOfQuery = (query: string) => termsOf(query).map((term) => lookupsOf(term).all);
