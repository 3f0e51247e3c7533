import type { LibraryDatabase } from "./schema";

/** A folder of this machine that is kept up to date, as its browser knows it. */
export interface Folder<Handle = unknown> {
  handle: Handle;
  /** ISO 8601, UTC; null: nothing has been written yet. */
  writtenAt: string | null;
}

/** A file of ours in that folder. */
export interface FolderFile {
  /** Of its clip. */
  id: string;
  /** From the folder on, `/` between folders. */
  path: string;
  /** That of the clip when it was written. */
  changedAt: string;
  /** How many pictures of the clip were kept then. */
  pictures?: number;
}

/** What a file will have been written from. */
export type StaleFile = Required<Omit<FolderFile, "path">>;

const KEY = "folder";

const filesIn = (database: LibraryDatabase) => database.table<FolderFile, string>("folderFiles");

export const readFolder = <Handle>(
  database: LibraryDatabase,
): Promise<Folder<Handle> | undefined> => database.table<Folder<Handle>, string>("places").get(KEY);

/** Another folder begins empty; null: none is kept up to date any more. */
export const setFolder = (database: LibraryDatabase, handle: unknown | null): Promise<void> =>
  database.transaction("rw", ["places", "folderFiles"], async () => {
    await filesIn(database).clear();
    if (handle === null) await database.table("places").delete(KEY);
    else await database.table("places").put({ handle, writtenAt: null }, KEY);
  });

export const readFolderFiles = (database: LibraryDatabase): Promise<FolderFile[]> =>
  filesIn(database).toArray();

/** Ids of the clips that the folder does not hold as they are, oldest first. */
export async function staleInFolder(
  database: LibraryDatabase,
  files: readonly FolderFile[],
): Promise<StaleFile[]> {
  const written = new Map(files.map((file) => [file.id, file]));
  const stale: StaleFile[] = [];
  await database.clips.each(({ id, changedAt, trashed, receipt }) => {
    const pictures = receipt?.kept ?? 0;
    const file = written.get(id);
    const isCurrent = file?.changedAt === changedAt && (file.pictures ?? 0) === pictures;
    if (!trashed && !isCurrent) stale.push({ id, changedAt, pictures });
  });
  return stale;
}

export const markInFolder = (database: LibraryDatabase, file: FolderFile): Promise<string> =>
  filesIn(database).put(file);

export const markFolderWritten = async (
  database: LibraryDatabase,
  writtenAt: string,
): Promise<void> => {
  await database.table<Folder, string>("places").update(KEY, { writtenAt });
};
