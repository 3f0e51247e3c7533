import { fold } from "../search/fold";
import { isTagged } from "../search/match";
import type { Clause, Query } from "../search/query";
import { holdsTerm } from "../search/term";
import type { View } from "./list";
import type { LibraryDatabase } from "./schema";
import { clipsOfSite } from "./sites";

/** A tag as it is kept, and as words are looked for in it. */
export interface FoldedTag {
  tag: string;
  folded: string;
}

export const foldedTag = (tag: string): FoldedTag => ({ tag, folded: fold(tag) });

/**
 * The clips that meet a query's conditions by one of their tags or by their site. Read from the database's
 * own indexes, so that tagging thousands of clips leaves the search index as it is.
 *
 * @param known all tags but those that only the trash has
 */
export async function listedClips(
  database: LibraryDatabase,
  query: Query,
  view: View,
  known: readonly FoldedTag[],
): Promise<Map<Clause, string[]>> {
  const answer = new Map<Clause, string[]>();
  const asked = query.clauses.filter(({ kind }) => kind === "tag" || kind === "words");
  const tags = asked.length > 0 ? await tagsIn(database, view, known) : [];
  for (const clause of query.clauses) {
    if (clause.kind === "siteIs")
      answer.set(clause, await clipsOfSite(database, view, clause.site));
  }
  for (const clause of asked) {
    const meant = tags.filter((tag) => isMeant(clause, tag)).map(({ tag }) => tag);
    if (meant.length === 0) continue;
    const ids = await database.clips.where("tags").anyOf(meant).primaryKeys();
    answer.set(clause, [...new Set(ids)]);
  }
  return answer;
}

/**
 * The query with its tags as they are meant: one that the library has is that tag, and one that it
 * does not have is still being typed.
 */
export const withTagsMeant = (query: Query, known: readonly FoldedTag[]): Query => ({
  ...query,
  clauses: query.clauses.map((clause) => {
    if (clause.kind !== "tag" || !clause.isOpen) return clause;
    const whole = { ...clause, isOpen: false };
    return known.some(({ tag }) => isTagged([tag], whole)) ? whole : clause;
  }),
});

async function tagsIn(
  database: LibraryDatabase,
  view: View,
  known: readonly FoldedTag[],
): Promise<readonly FoldedTag[]> {
  if (view !== "trash") return known;
  return (await database.clips.orderBy("tags").uniqueKeys()).map((tag) => foldedTag(String(tag)));
}

function isMeant(clause: Clause, { tag, folded }: FoldedTag): boolean {
  if (clause.kind === "tag") return isTagged([tag], clause);
  return clause.kind === "words" && holdsTerm(folded, clause.term);
}
