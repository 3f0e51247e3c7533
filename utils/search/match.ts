import { localTime } from "../clip/local-time";
import { factsText, fieldText, type SearchFacts, wholeSite } from "./facts";
import { fold } from "./fold";
import type { Clause, Condition, Query } from "./query";
import { holdsTerm } from "./term";

/** A clip as the matcher reads it. */
export interface SearchedClip {
  facts: SearchFacts;
  /** Folded: the texts of the facts, then that of the article. */
  texts: readonly string[];
}

/** A clip, folded once for any number of queries. */
export const searchedClip = (facts: SearchFacts, text: string): SearchedClip => ({
  facts,
  texts: [factsText(facts), fold(text)],
});

/** Whether a clip meets all conditions of a query. This is what "found" means, everywhere. */
export const matches = (query: Query, clip: SearchedClip): boolean =>
  query.clauses.every((clause) => meets(clip, clause) !== clause.isNegated);

/** Whether a clip meets the conditions that need no text but its facts'. */
export const matchesFacts = (query: Query, facts: SearchFacts): boolean =>
  query.clauses.every(
    (clause) => clause.kind === "words" || meets({ facts, texts: [] }, clause) !== clause.isNegated,
  );

/** How many of a query's words stand in the title: hits are shown by that, then by time. */
export function titleHits(query: Query, facts: SearchFacts): number {
  const title = fold(facts.title);
  return query.clauses.filter((clause) => isRanked(clause) && holdsTerm(title, clause.term)).length;
}

/** A condition that counts for the rank if the title meets it. */
export const isRanked = (clause: Clause): clause is Clause & { kind: "words" } =>
  clause.kind === "words" && !clause.isNegated;

/** Whether one of the tags is what a condition asks for, below it in the hierarchy, or begins so. */
export function isTagged(
  tags: readonly string[],
  { tag: wanted, isOpen }: Pick<Condition & { kind: "tag" }, "tag" | "isOpen">,
): boolean {
  const beginning = isOpen ? wanted : `${wanted}/`;
  return tags.map(fold).some((tag) => tag === wanted || tag.startsWith(beginning));
}

function meets({ facts, texts }: SearchedClip, condition: Condition): boolean {
  switch (condition.kind) {
    case "words":
      return [...texts, ...facts.tags.map(fold)].some((text) => holdsTerm(text, condition.term));
    case "field":
      return holdsTerm(fieldText(facts, condition.field), condition.term);
    case "siteIs":
      return wholeSite(facts.site) === condition.site;
    case "tag":
      return isTagged(facts.tags, condition);
    case "lang":
      return isIn(facts.lang, condition.lang);
    case "before":
      return dateOf(facts) < condition.date;
    case "after":
      return dateOf(facts) >= condition.date;
    case "state":
      return facts.state === condition.state;
    case "favourite":
      return facts.isFavourite;
    case "image":
      return facts.hasImage;
  }
}

/** Pages write both `zh-TW` and `zh_TW`. */
const isIn = (lang: string, wanted: string) =>
  `${lang.toLowerCase().replaceAll("_", "-")}-`.startsWith(`${wanted}-`);

/** The time as the page states it; of clipping, the reader's own. */
const dateOf = ({ publishedTime, clippedAt }: SearchFacts) => publishedTime || localTime(clippedAt);
