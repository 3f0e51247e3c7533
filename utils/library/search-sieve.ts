import { hasTag } from "../clip/tags";
import { fold } from "../search/fold";
import { matches, matchesFacts, searchedClip } from "../search/match";
import type { Clause, Query } from "../search/query";
import { holdsTerm } from "../search/term";
import { isIn, readRows, type Selection } from "./list";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";
import { searchFacts } from "./search-facts";

/** Takes out of hits what the index could not know. */
export interface Sieve {
  /** Of hits, those that belong to the selection and meet the whole query, in the same order. */
  keep(ids: readonly string[]): Promise<string[]> | string[];
  /** Nothing is read for it. */
  isCheap: boolean;
}

/** Conditions that the index answers, with the clips by tag and site that it was given. */
const INDEXED: ReadonlySet<Clause["kind"]> = new Set(["words", "field", "tag", "siteIs"]);

/**
 * What is found by words alone in the whole library needs no more than to be outside the trash; for
 * everything else the rows are read, and the texts where the index is not sure.
 *
 * @param isExact whether the index is sure of the query's words
 */
export function sieveFor(
  database: LibraryDatabase,
  selection: Selection,
  query: Query,
  trash: ReadonlySet<string>,
  isExact: boolean,
): Sieve {
  const isWhole = selection.view === "all" && selection.tags.length === 0;
  if (isWhole && query.clauses.every(({ kind }) => INDEXED.has(kind))) {
    const outside = (ids: readonly string[]) => ids.filter((id) => !trash.has(id));
    if (isExact) return { keep: outside, isCheap: true };
    return { keep: (ids) => inTexts(database, outside(ids), query), isCheap: false };
  }
  const keep = async (ids: readonly string[]) => {
    const rows = await database.clips.bulkGet([...ids]);
    const kept = rows.filter(
      (row) =>
        row !== undefined && isSelected(row, selection) && matchesFacts(query, searchFacts(row)),
    ) as ClipRow[]; // `filter` has taken out what is gone
    const meant = isExact ? kept : await holding(database, kept, query);
    return meant.map(({ id }) => id);
  };
  return { keep, isCheap: false };
}

const isSelected = (row: ClipRow, { view, tags }: Selection) =>
  isIn(view, row) && tags.every((tag) => hasTag(row.tags, tag));

/** The text mostly tells; the row, with all that is not in the text, is read where it does not. */
async function inTexts(
  database: LibraryDatabase,
  ids: readonly string[],
  query: Query,
): Promise<string[]> {
  const bodies = await database.bodies.bulkGet([...ids]);
  const unsure = ids.filter((_id, place) => !isInText(query, bodies[place]?.textContent ?? ""));
  if (unsure.length === 0) return [...ids];
  const rows = await readRows(database, unsure);
  const texts = new Map(bodies.map((body) => [body?.id, body?.textContent ?? ""]));
  const meant = rows.filter((row) =>
    matches(query, searchedClip(searchFacts(row), texts.get(row.id) ?? "")),
  );
  const missing = new Set(unsure);
  for (const { id } of meant) missing.delete(id);
  return ids.filter((id) => !missing.has(id));
}

/** Whether a text alone meets a query that asks for words only. */
function isInText({ clauses }: Query, text: string): boolean {
  if (clauses.some((clause) => clause.kind !== "words" || clause.isNegated)) return false;
  const folded = fold(text);
  return clauses.every((clause) => clause.kind === "words" && holdsTerm(folded, clause.term));
}

async function holding(
  database: LibraryDatabase,
  rows: ClipRow[],
  query: Query,
): Promise<ClipRow[]> {
  const bodies = await database.bodies.bulkGet(rows.map(({ id }) => id));
  return rows.filter((row, place) =>
    matches(query, searchedClip(searchFacts(row), bodies[place]?.textContent ?? "")),
  );
}
