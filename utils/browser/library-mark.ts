import { countLists } from "../library/counts";
import { nameLibrary, readLibraryId } from "../library/library-id";
import type { LibraryDatabase } from "../library/schema";
import { readSetting, writeSetting } from "./settings";

/** What is remembered of a library outside of it, so that its loss is noticed. */
export interface LibraryMark {
  /** See `library-id.ts`. */
  id: string;
  /** Those in the trash included. */
  clips: number;
}

/**
 * Remembers how many clips there are, unless a loss is still to be told. When it does so for the
 * first time, it asks the browser never to clear the library by itself.
 */
export async function markLibrary(database: LibraryDatabase): Promise<void> {
  if ((await lostClips(database)) > 0) return;
  await remember(database);
}

/** How many clips the browser, or whoever cleared its data, took away with the library; mostly 0. */
export async function lostClips(database: LibraryDatabase): Promise<number> {
  const mark = await readSetting("libraryMark");
  if (!mark || mark.clips === 0) return 0;
  return (await readLibraryId(database)) === mark.id ? 0 : mark.clips;
}

/** The reader knows of the loss: it is not told again. */
export const forgetLoss = (database: LibraryDatabase): Promise<void> => remember(database);

async function remember(database: LibraryDatabase): Promise<void> {
  const { all, trash } = await countLists(database);
  const isNew = (await readSetting("libraryMark")) === undefined;
  const mark: LibraryMark = { id: await nameLibrary(database), clips: all + trash };
  await writeSetting("libraryMark", mark);
  // With `unlimitedStorage` no browser asks the reader. Chrome's background cannot, and need not.
  if (isNew && "persist" in navigator.storage) void navigator.storage.persist();
}
