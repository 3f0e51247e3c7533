import { titleOf } from "../clip/clip";
import { markedTerms, marksIn } from "../search/marks";
import type { Query } from "../search/query";
import { type Snippet, snippetOf } from "../search/snippet";
import type { Range } from "../search/term";
import type { LibraryDatabase } from "./schema";

/** What a list shows of a hit: where the words stand. */
export interface HitText {
  titleMarks: Range[];
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
  const terms = markedTerms(query);
  const hits = new Map<string, HitText>();
  for (const [place, row] of rows.entries()) {
    if (!row) continue;
    hits.set(row.id, {
      titleMarks: marksIn(titleOf(row), terms),
      snippet: snippetOf(texts[place]?.textContent ?? "", terms),
    });
  }
  return hits;
}
