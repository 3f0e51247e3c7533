import { wantMissing, wantRefused } from "../library/due-pictures";
import type { LibraryDatabase } from "../library/schema";
import { fetchDuePictures, fetchPictures } from "./fetch-pictures";

/** Fetches all pictures that a clip lacks; null: what is due by now, of all clips. */
export async function mendPictures(database: LibraryDatabase, clip: string | null): Promise<void> {
  if (clip === null) return fetchDuePictures(database);
  await wantMissing(database, clip, new Date().toISOString());
  await fetchPictures(database, { clip });
}

/** Fetches what only lacked a permission, once the reader has granted one. */
export async function fetchRefusedPictures(database: LibraryDatabase): Promise<void> {
  await wantRefused(database, new Date().toISOString());
  await fetchDuePictures(database);
}
