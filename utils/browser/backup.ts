import type { Clip } from "../clip/clip";
import { encodeBytes } from "../export/json/bytes";
import { type Section, writeSections } from "../export/json/json-lines";
import { clipRecord } from "../export/json/json-record";
import { backupClips, backupTable, plainTables } from "../library/backup";
import type { LibraryDatabase } from "../library/schema";
import type { Setting } from "./export-order";

/** A whole library as one JSON file (see `utils/export/json/README.md`), piece by piece. */
export const backupFile = (
  database: LibraryDatabase,
  exportedAt: string,
  settings: readonly Setting[],
  onClip?: () => void,
): AsyncGenerator<string> =>
  writeSections(
    [
      { name: "clips", records: clipRecords(backupClips(database), onClip) },
      ...plainTables(database).map(
        (name): Section => ({ name, records: plainRecords(backupTable(database, name)) }),
      ),
      { name: "settings", records: each(settings) },
    ],
    exportedAt,
  );

async function* clipRecords(clips: AsyncIterable<Clip>, onClip?: () => void) {
  for await (const clip of clips) {
    yield clipRecord(clip);
    onClip?.();
  }
}

async function* each<T>(values: readonly T[]) {
  yield* values;
}

async function* plainRecords(records: AsyncIterable<Record<string, unknown>>) {
  for await (const record of records) {
    const entries = Object.entries(record).map(
      async ([key, value]) => [key, await plain(value)] as const,
    );
    yield Object.fromEntries(await Promise.all(entries));
  }
}

async function plain(value: unknown): Promise<unknown> {
  if (!(value instanceof Blob)) return value;
  return encodeBytes(new Uint8Array(await value.arrayBuffer()), value.type);
}
