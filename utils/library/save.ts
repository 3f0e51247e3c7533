import type { Article } from "../article/article";
import { type Clip, versionOf } from "../clip/clip";
import { applyCounts } from "./counts";
import { findPage } from "./find-page";
import { countPictures, wantPictures } from "./pictures";
import { fromRecords, toRecords } from "./records";
import { revisionsOfClip } from "./revisions";
import type { LibraryDatabase } from "./schema";
import { markUnindexed } from "./unindexed";

/**
 * Keeps clips, each whole or not at all, all in one transaction. A clip whose id is there
 * already takes its place, so that a save may be repeated.
 *
 * @param changedAt when each was changed last: ISO 8601, UTC; without, now
 */
export function saveClips(
  database: LibraryDatabase,
  saved: readonly Clip[],
  changedAt: readonly string[] = [],
): Promise<void> {
  const { clips, bodies, revisions } = database;
  return database.transaction("rw", savedTables(database), async () => {
    const records = saved.map((clip, index) => toRecords(clip, changedAt[index]));
    const ids = saved.map(({ id }) => id);
    const before = await clips.bulkGet(ids);
    await clips.bulkPut(records.map(({ row }) => row));
    await bodies.bulkPut(records.map(({ body }) => body));
    await revisions.bulkPut(records.flatMap((record) => record.revisions));
    // What a new clip shows has not been fetched.
    for (const row of before) if (row) await countPictures(database, row.id);
    await markUnindexed(database, ids);
    await applyCounts(
      database,
      records.map(({ row }, index) => ({ before: before[index] ?? null, after: row })),
    );
  });
}

const savedTables = ({ clips, bodies, revisions, counts, unindexed, pictures }: LibraryDatabase) =>
  [clips, bodies, revisions, counts, unindexed, pictures] as const;

/**
 * Keeps a newly made clip. If its page is in the library already, that clip is renewed: it
 * keeps its id, tags, note and corrections, moves to the top, leaves the trash, and its earlier
 * article joins the history if the text has changed. Its pictures are to be fetched from then on.
 *
 * @returns the id under which the article is now kept
 */
export function keepClip(database: LibraryDatabase, clip: Clip): Promise<string> {
  return database.transaction("rw", savedTables(database), async () => {
    // A selection is a clip of its own: it does not take the place of the whole article.
    const earlier = clip.isSelection ? null : await readPage(database, clip.article);
    const kept = earlier ? renew(earlier, clip) : clip;
    await saveClips(database, [kept]);
    await wantPictures(database, kept.id, kept.article, clip.clippedAt);
    // What was missed before is wanted anew.
    if (earlier) await countPictures(database, kept.id);
    return kept.id;
  });
}

function renew(earlier: Clip, clip: Clip): Clip {
  const { textContent } = earlier.article;
  // What came as an address only has no earlier text, and keeps its day.
  const changed = textContent !== "" && textContent !== clip.article.textContent;
  return {
    ...earlier,
    ...versionOf(clip),
    clippedAt: textContent === "" ? earlier.clippedAt : clip.clippedAt,
    trashedAt: null,
    history: changed ? [...earlier.history, versionOf(earlier)] : earlier.history,
  };
}

async function readPage(database: LibraryDatabase, article: Article): Promise<Clip | null> {
  const row = await findPage(database, article);
  return row ? readClip(database, row.id) : null;
}

/** A whole clip; null if there is none of that id. */
export function readClip(database: LibraryDatabase, id: string): Promise<Clip | null> {
  const { clips, bodies, revisions } = database;
  return database.transaction("r", [clips, bodies, revisions], async () => {
    const [row, body] = await Promise.all([clips.get(id), bodies.get(id)]);
    if (!row || !body) return null;
    const history = row.revisions === 0 ? [] : await revisionsOfClip(database, id).toArray();
    return fromRecords({ row, body, revisions: history });
  });
}
