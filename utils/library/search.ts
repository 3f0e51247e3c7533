import { bylineOf, titleOf } from "../clip/clip";
import { fold, holdsAll, queryWords } from "../search/text";
import { isIn, listIds, type Selection } from "./list";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

const BATCH = 500;

/**
 * Ids of the clips in a selection that hold all words of a query, in facts or text, newest first.
 * Yields as it goes, so that the first hits can be shown while the rest is read.
 */
export async function* searchIds(
  database: LibraryDatabase,
  selection: Selection,
  query: string,
): AsyncGenerator<string[]> {
  const words = queryWords(query);
  const ids = await listIds(database, selection);
  for (let start = 0; start < ids.length; start += BATCH) {
    yield await matching(database, ids.slice(start, start + BATCH), selection, words);
  }
}

async function matching(
  database: LibraryDatabase,
  ids: string[],
  { view }: Selection,
  words: string[],
): Promise<string[]> {
  const [rows, bodies] = await Promise.all([
    database.rows.bulkGet(ids),
    database.bodies.bulkGet(ids),
  ]);
  return ids.filter((_id, index) => {
    const row = rows[index];
    const text = bodies[index]?.textContent ?? "";
    return row && isIn(view, row) && holdsAll([factsText(row), fold(text)], words);
  });
}

/** What search reads besides the body. */
function factsText(row: ClipRow): string {
  const { siteName, source, breadcrumb, title, url } = row.article;
  const facts = [titleOf(row), title, bylineOf(row), siteName, source, ...breadcrumb];
  return fold([...facts, ...row.tags, row.note, url].join("\n"));
}
