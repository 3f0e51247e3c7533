import { plainTables } from "./backup";
import {
  clearStage,
  forgetPictures,
  hashesOf,
  soundPictures,
  stageImages,
  writePictures,
} from "./import-pictures";
import { type ImportPlan, planMerge, planReplacement } from "./import-plan";
import { resetIndex } from "./index-storage";
import type { IncomingClip } from "./merge-clips";
import { dropUnshown, type PictureName } from "./pictures";
import type { ClipPicture, KeptPicture } from "./records";
import { revisionsOfClip } from "./revisions";
import { saveClips } from "./save";
import type { LibraryDatabase } from "./schema";
import { soundRecord } from "./sound-records";
import type { ImportTrace } from "./undo-import";

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
  /** Which pictures clips show that came with their texts: of the clips that are written. */
  pictures?: readonly Omit<KeptPicture & PictureName, "kind">[];
  /** The pictures themselves, as they stand in the file. */
  images?(): AsyncIterable<Record<string, unknown>>;
  /** Clips that the reader knows to give way; any other stops a replacement. */
  known?: ReadonlySet<string>;
}

export interface ImportPreview extends Omit<ImportPlan, "puts"> {
  /** Clips that would be gone. */
  deleted: number;
  /** The clips that the library has, where the file would take its place. */
  known?: ReadonlySet<string>;
}

/** What was changed, as the preview says it. */
export interface ImportResult extends ImportPreview {
  /** For `undoImport`; null: what gave way is gone. */
  trace: ImportTrace | null;
}

/** How far an import has come. */
export interface ImportProgress {
  pictures: number;
  clips: number;
  /** How many clips are to be written; 0: that is not known yet. */
  of: number;
}

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  /** Breaks it off, until all has been written. */
  signal?: AbortSignal;
}

/** Clips have come into a library that was to be replaced, and nobody was told that they would go. */
export class LibraryChangedError extends Error {}

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
  return { ...counts, deleted: ids.filter((id) => !kept.has(id)).length, known: new Set(ids) };
}

/** Clips written at once within the transaction. */
const BATCH = 200;

/**
 * Brings clips and other records into the library, in one transaction: all of it or nothing. Pictures
 * come before, and go again if what follows fails; one import at a time may run.
 *
 * @throws LibraryChangedError, or what the signal was aborted with: then the library is as it was
 */
export async function importClips(
  database: LibraryDatabase,
  incoming: Incoming,
  mode: ImportMode,
  { onProgress = () => {}, signal }: ImportOptions = {},
): Promise<ImportResult> {
  let pictures = 0;
  const heed = (progress: Partial<ImportProgress>) => {
    signal?.throwIfAborted();
    pictures = progress.pictures ?? pictures;
    onProgress({ clips: 0, of: 0, ...progress, pictures });
  };
  // Another import may have been broken off.
  await clearStage(database);
  try {
    if (incoming.images)
      await stageImages(database, incoming.images(), (so) => heed({ pictures: so }));
    // Dexie keeps a transaction open over native awaits only if it is given an async function.
    return await database.transaction("rw", database.tables, async () => {
      return await importAll(database, incoming, mode, heed);
    });
  } catch (error) {
    // What cannot be cleared now is before the next import.
    await clearStage(database).catch(() => {});
    // Dexie makes an error of its own of it.
    signal?.throwIfAborted();
    throw error;
  }
}

async function importAll(
  database: LibraryDatabase,
  { clips, records, known, pictures: brought = [] }: Incoming,
  mode: ImportMode,
  heed: (progress: Pick<ImportProgress, "clips" | "of">) => void,
): Promise<ImportResult> {
  const plan = await planOf(database, clips, mode);
  const preview = await previewOf(database, plan, mode);
  const { puts } = plan;
  const written = new Set(puts.map(({ clip }) => clip.id));
  const pictures = [
    ...withTheirTexts(soundPictures(records), puts),
    ...withTheirTexts(
      brought.map((one) => ({ ...one, kind: "kept" })),
      puts,
    ).filter(({ clip }) => written.has(clip)),
  ];
  if (mode === "replace") {
    const isChanged = known && [...(preview.known ?? [])].some((id) => !known.has(id));
    if (isChanged) throw new LibraryChangedError();
    await clear(database, pictures);
  }
  const trace: ImportTrace = { added: [], edited: [] };
  for (let start = 0; start < puts.length; start += BATCH) {
    heed({ clips: start, of: puts.length });
    await write(database, puts.slice(start, start + BATCH), trace);
  }
  await writeRecords(database, records);
  await writePictures(database, pictures);
  // What was spared for a clip that did not come.
  if (mode === "replace") await dropUnshown(database, hashesOf(pictures));
  return { ...preview, trace: mode === "merge" ? trace : null };
}

/** The pictures of a text that another clip took go with it. */
function withTheirTexts(
  pictures: readonly ClipPicture[],
  puts: readonly IncomingClip[],
): ClipPicture[] {
  const takers = new Map(puts.map(({ clip, textOf }) => [textOf, clip.id]));
  return pictures.map((one) => ({ ...one, clip: takers.get(one.clip) ?? one.clip }));
}

/** In place of a library there is nothing to merge with but the file itself. */
const planOf = (database: LibraryDatabase, clips: readonly IncomingClip[], mode: ImportMode) =>
  (mode === "merge" ? planMerge : planReplacement)(database, clips);

async function clear(database: LibraryDatabase, named: readonly ClipPicture[]): Promise<void> {
  const { clips, bodies, revisions, counts } = database;
  for (const table of [clips, bodies, revisions, counts]) await table.clear();
  await database.table("queue").clear();
  for (const name of tablesOfRecords(database)) await database.table(name).clear();
  await forgetPictures(database, named);
  await resetIndex(database);
}

/** Adds to the trace what it did. */
async function write(
  database: LibraryDatabase,
  puts: readonly IncomingClip[],
  { added, edited }: ImportTrace,
): Promise<void> {
  const { clips } = database;
  const ids = puts.map(({ clip }) => clip.id);
  const earlier = await clips.bulkGet(ids);
  for (const row of earlier) {
    if (row?.revisions) await revisionsOfClip(database, row.id).delete();
  }
  await saveClips(
    database,
    puts.map(({ clip }) => clip),
    puts.map(({ changedAt }) => changedAt),
  );
  await database.tombstones.bulkDelete(ids);
  added.push(...ids.filter((_id, place) => !earlier[place]));
  const before = earlier.filter((row) => row !== undefined);
  const after = await clips.bulkGet(before.map(({ id }) => id));
  for (const [place, row] of after.entries()) {
    const was = before[place];
    if (row && was) edited.push({ before: was, after: row });
  }
}

/** Records that are none of their table are passed over; a clip that lives has no tombstone. */
async function writeRecords(
  database: LibraryDatabase,
  records: readonly ImportedRecord[],
): Promise<void> {
  const tables = new Set(tablesOfRecords(database));
  for (const { section, record } of records) {
    if (!tables.has(section) || !hasKey(database, section, record)) continue;
    const sound = soundRecord(section, record);
    if (!sound) continue;
    if (section === "tombstones" && (await database.clips.get(String(record.id)))) continue;
    await database.table(section).put(sound);
  }
}

/** Those of a backup but for pictures, which have a way of their own. */
const tablesOfRecords = (database: LibraryDatabase): string[] =>
  plainTables(database).filter((name) => name !== "images" && name !== "pictures");

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
