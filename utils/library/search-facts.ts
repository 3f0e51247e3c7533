import { bylineOf, publishedTimeOf, titleOf } from "../clip/clip";
import { siteOf } from "../clip/site-of";
import type { SearchFacts } from "../search/facts";
import type { IndexedClip } from "../search/index/storage";
import type { ClipBody, ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

/** A row as search sees it. */
export const searchFacts = (row: ClipRow): SearchFacts => ({
  title: titleOf(row),
  pageTitle: row.article.title,
  byline: bylineOf(row),
  siteName: row.article.siteName,
  site: siteOf(row.article),
  source: row.article.source,
  breadcrumb: row.article.breadcrumb,
  tags: row.tags,
  note: row.note,
  url: row.article.url,
  lang: row.article.lang,
  publishedTime: publishedTimeOf(row),
  clippedAt: row.clippedAt,
  state: row.state,
  isFavourite: row.favourite === 1,
  hasImage: row.article.leadImage !== null,
});

/** Clips as the index reads them; ids that are gone are left out. */
export async function readForIndex(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<IndexedClip[]> {
  const { clips, bodies } = database;
  const [foundRows, foundBodies] = await database.transaction("r", [clips, bodies], () =>
    Promise.all([clips.bulkGet([...ids]), bodies.bulkGet([...ids])]),
  );
  return foundRows.flatMap((row, place) => (row ? toIndexed(row, foundBodies[place]) : []));
}

const toIndexed = (row: ClipRow, body: ClipBody | undefined): IndexedClip => ({
  id: row.id,
  facts: searchFacts(row),
  text: body?.textContent ?? "",
});
