import type { Failure } from "../clip/failure";
import type { ClipRow } from "./records";
import type { LibraryDatabase } from "./schema";

/** A clip that came as an address only, and whose article is to be fetched. */
export type Queued =
  | { id: string; state: "waiting" }
  /** Until the reader asks for it again. */
  | { id: string; state: "failed"; failure: Failure };

/** What can be fetched, what will be, and what could not. */
export interface QueueStatus {
  /** Clips without text that are not in the queue. */
  offered: { id: string; url: string }[];
  waiting: number;
  failed: { id: string; title: string; url: string; failure: Failure }[];
}

const queueOf = (database: LibraryDatabase) => database.table<Queued, string>("queue");

export async function readQueue(database: LibraryDatabase): Promise<QueueStatus> {
  const [queued, rows] = await Promise.all([
    queueOf(database).toArray(),
    rowsWithoutText(database),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isQueued = new Set(queued.map(({ id }) => id));
  return {
    offered: rows
      .filter(({ id }) => !isQueued.has(id))
      .map(({ id, article }) => ({ id, url: article.url })),
    waiting: queued.filter(({ state }) => state === "waiting").length,
    failed: queued.flatMap((one) => {
      const row = byId.get(one.id);
      if (one.state !== "failed" || !row) return [];
      const { title, url } = row.article;
      return [{ id: one.id, title, url, failure: one.failure }];
    }),
  };
}

const rowsWithoutText = (database: LibraryDatabase): Promise<ClipRow[]> =>
  database.clips.filter(({ article, trashed }) => article.length === 0 && !trashed).toArray();

/** Where a clip is in the queue; null: it is not. */
export const readQueued = async (database: LibraryDatabase, id: string): Promise<Queued | null> =>
  (await queueOf(database).get(id)) ?? null;

/** Puts clips into the queue, or back into it. */
export const enqueue = (database: LibraryDatabase, ids: readonly string[]): Promise<void> =>
  database.transaction("rw", ["queue"], async () => {
    await queueOf(database).bulkPut(ids.map((id) => ({ id, state: "waiting" })));
  });

/** The clip that waits longest; those that are gone or have a text by now leave the queue. */
export async function nextQueued(
  database: LibraryDatabase,
  isReady: (url: string) => boolean,
): Promise<{ id: string; url: string } | "later" | null> {
  const queue = queueOf(database);
  let isLater = false;
  for (const id of await queue.where("state").equals("waiting").primaryKeys()) {
    const row = await database.clips.get(id);
    if (!row || row.article.length > 0 || row.trashed) await queue.delete(id);
    else if (isReady(row.article.url)) return { id, url: row.article.url };
    else isLater = true;
  }
  return isLater ? "later" : null;
}

export const leaveQueue = (database: LibraryDatabase, id: string): Promise<void> =>
  database.transaction("rw", ["queue"], () => queueOf(database).delete(id));

export const failInQueue = (
  database: LibraryDatabase,
  id: string,
  { kind }: Failure,
): Promise<void> =>
  database.transaction("rw", ["queue"], async () => {
    // What was taken out of the queue meanwhile stays out.
    const queued = await queueOf(database).get(id);
    if (queued) await queueOf(database).put({ id, state: "failed", failure: { kind } });
  });

/** Whatever waits is not fetched; what failed stays known. */
export const stopQueue = (database: LibraryDatabase): Promise<number> =>
  database.transaction("rw", ["queue"], () =>
    queueOf(database).where("state").equals("waiting").delete(),
  );
