import { plainTables } from "./backup";
import { checkPictures, writePictures } from "./import-pictures";
import { type ImportPlan, type IncomingClip, planMerge } from "./import-plan";
import { resetIndex } from "./index-storage";
import { saveClips } from "./save";
import type { LibraryDatabase } from "./schema";

export const IMPORT_MODES = ["merge", "replace"] as const;
/** Whether what is there stays, or gives way to the file. */
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ImportedRecord {
  section: string;
  record: Record<string, unknown>;
}

export interface Incoming {
  clips: readonly IncomingClip[];
  /** Of other tables; those that the library does not have are passed over. */
  records: readonly ImportedRecord[];
}

export interface ImportPreview extends Omit<ImportPlan, "puts"> {
  /** Clips that would be gone. */
  deleted: number;
}

/** What an import would change; changes nothing. */
export async function previewImport(
  database: LibraryDatabase,
  { clips }: Incoming,
  mode: ImportMode,
): Promise<ImportPreview> {
  return previewOf(database, await planOf(database, clips, mode), mode);
}

async function previewOf(
  database: LibraryDatabase,
  { puts, ...counts }: ImportPlan,
  mode: ImportMode,
): Promise<ImportPreview> {
  if (mode === "merge") return { ...counts, deleted: 0 };
  const kept = new Set(puts.map(({ clip }) => clip.id));
  const ids = await database.clips.toCollection().primaryKeys();
  return { ...counts, deleted: ids.filter((id) => !kept.has(id)).length };
}

/** Clips written at once within the transaction. */
const BATCH = 200;

/**
 * Brings clips and other records into the library, in one transaction: all of it or nothing.
 *
 * @returns what was changed, as the preview says it
 */
export async function importClips(
  database: LibraryDatabase,
  incoming: Incoming,
  mode: ImportMode,
): Promise<ImportPreview> {
  const pictures = await checkPictures(incoming.records);
  return database.transaction("rw", database.tables, async () => {
    const plan = await planOf(database, incoming.clips, mode);
    const preview = await previewOf(database, plan, mode);
    const { puts } = plan;
    if (mode === "replace") await clear(database);
    for (let start = 0; start < puts.length; start += BATCH) {
      await write(database, puts.slice(start, start + BATCH));
    }
    await writeRecords(database, incoming.records);
    await writePictures(database, pictures);
    return preview;
  });
}

/** In place of a library there is nothing to merge with but the file itself. */
async function planOf(
  database: LibraryDatabase,
  clips: readonly IncomingClip[],
  mode: ImportMode,
): Promise<ImportPlan> {
  if (mode === "merge") return planMerge(database, clips);
  const last = new Map(clips.map((one) => [one.clip.id, one]));
  const puts = [...last.values()];
  const withoutText = puts.filter(({ clip }) => clip.article.textContent === "").length;
  return { puts, added: puts.length, merged: 0, unchanged: 0, withoutText };
}

async function clear(database: LibraryDatabase): Promise<void> {
  const { clips, bodies, revisions, counts } = database;
  for (const table of [clips, bodies, revisions, counts]) await table.clear();
  await database.table("queue").clear();
  for (const name of plainTables(database)) await database.table(name).clear();
  await resetIndex(database);
}

async function write(database: LibraryDatabase, puts: readonly IncomingClip[]): Promise<void> {
  const ids = puts.map(({ clip }) => clip.id);
  for (const row of await database.clips.bulkGet(ids)) {
    if (!row?.revisions) continue;
    const { id } = row;
    await database.revisions.where("[id+clippedAt]").between([id, ""], [id, "\uffff"]).delete();
  }
  await saveClips(
    database,
    puts.map(({ clip }) => clip),
    puts.map(({ changedAt }) => changedAt),
  );
  await database.tombstones.bulkDelete(ids);
}

/** Records without a key of their table are passed over; a clip that lives has no tombstone. */
async function writeRecords(
  database: LibraryDatabase,
  records: readonly ImportedRecord[],
): Promise<void> {
  const tables = new Set(plainTables(database).filter((name) => !PICTURE_TABLES.has(name)));
  for (const { section, record } of records) {
    if (!tables.has(section) || !hasKey(database, section, record)) continue;
    if (section === "tombstones" && (await database.clips.get(String(record.id)))) continue;
    await database.table(section).put(record);
  }
}

/** What `writePictures` writes. */
const PICTURE_TABLES: ReadonlySet<string> = new Set(["images", "pictures"]);

function hasKey(
  database: LibraryDatabase,
  section: string,
  record: ImportedRecord["record"],
): boolean {
  const { keyPath } = database.table(section).schema.primKey;
  const parts = [keyPath ?? []].flat();
  return parts.length > 0 && parts.every((part) => isKey(record[part]));
}

const isKey = (value: unknown) =>
  typeof value === "string" || (typeof value === "number" && !Number.isNaN(value));
