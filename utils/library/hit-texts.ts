import { bylineOf, titleOf } from "../clip/clip";
import { siteOf } from "../clip/site-of";
import { tagLine } from "../clip/tags";
import { WALL } from "../search/characters";
import { fold } from "../search/fold";
import { markedTerms, marksIn } from "../search/marks";
import type { Query, TextField } from "../search/query";
import { type Snippet, snippetOf } from "../search/snippet";
import { holdsTerm, type Range, type Term } from "../search/term";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

/** What a list shows of a hit: where the words stand. */
export interface HitText {
  titleMarks: Range[];
  /** In the name of the site and the line of tags, as a row shows them. */
  siteMarks: Range[];
  tagMarks: Range[];
  /** Of the text, or of the note or a fact that has more of the words. */
  snippet: Snippet;
}

/** Where the words of a query stand in clips; ids that are gone are left out. Reads their texts. */
export async function readHitTexts(
  database: LibraryDatabase,
  ids: readonly string[],
  query: Query,
): Promise<Map<string, HitText>> {
  const { clips, bodies } = database;
  const [rows, texts] = await database.transaction("r", [clips, bodies], () =>
    Promise.all([clips.bulkGet([...ids]), bodies.bulkGet([...ids])]),
  );
  const hits = new Map<string, HitText>();
  for (const [place, row] of rows.entries()) {
    if (row) hits.set(row.id, hitText(row, texts[place]?.textContent ?? "", query));
  }
  return hits;
}

function hitText(row: ClipRow, text: string, query: Query): HitText {
  const [title, site, tags] = [titleOf(row), siteOf(row.article), tagLine(row.tags)];
  const shown = fold([title, site, tags].join(WALL));
  const places: [Place, ...Place[]] = [{ text, terms: markedTerms(query) }, ...unseen(row, query)];
  const found = mostTelling(places, (term) => !holdsTerm(shown, term));
  return {
    titleMarks: marksIn(title, markedTerms(query, "title")),
    siteMarks: marksIn(site, markedTerms(query, "site")),
    tagMarks: marksIn(tags, markedTerms(query)),
    snippet: snippetOf(found.text, found.terms),
  };
}

interface Place {
  text: string;
  terms: readonly Term[];
}

/** Where words may stand that a row does not show. */
function unseen(row: ClipRow, query: Query): Place[] {
  const facts: [string, TextField?][] = [
    [row.note],
    [bylineOf(row), "author"],
    [row.article.source, "source"],
    [row.article.breadcrumb.join(" › "), "section"],
    [row.article.url, "site"],
  ];
  return facts.map(([text, field]) => ({ text, terms: markedTerms(query, field) }));
}

/** The first of those that hold most of the terms that are not shown anyway. */
function mostTelling(places: [Place, ...Place[]], isMissing: (term: Term) => boolean): Place {
  let best = places[0];
  let most = 0;
  for (const place of places) {
    const missing = place.terms.filter(isMissing);
    if (missing.length <= most) continue; // mostly all are shown, and no text is folded for it
    const folded = fold(place.text);
    const held = missing.filter((term) => holdsTerm(folded, term)).length;
    if (held > most) [best, most] = [place, held];
  }
  return best;
}
