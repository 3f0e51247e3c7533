import { countPictures, wantPictures } from "./pictures";
import type { ClipPicture, WantedPicture } from "./records";
import type { LibraryDatabase } from "./schema";

export type DuePicture = Extract<ClipPicture, WantedPicture>;

/** Pauses before a host is asked again by itself, in hours; after the last it is not. */
const PAUSES_HOURS = [1, 6, 24, 72, 168];
const HOUR = 60 * 60 * 1000;

/** When a picture is tried again that was asked for so often in vain; undefined: not by itself. */
export function retryTime(tries: number, now: Date): string | undefined {
  const pause = PAUSES_HOURS[tries - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause * HOUR).toISOString();
}

/** Ids of the clips that have pictures to fetch by now, each once. */
export async function dueClips(database: LibraryDatabase, now: string): Promise<string[]> {
  const due = await duePictures(database, now);
  return [...new Set(due.map(({ clip }) => clip))];
}

const duePictures = (database: LibraryDatabase, now: string) =>
  database.pictures.where("retryAt").belowOrEqual(now).toArray();

/** The pictures of a clip that are to be fetched by now. */
export async function dueOfClip(
  database: LibraryDatabase,
  clip: string,
  now: string,
): Promise<DuePicture[]> {
  const due = await duePictures(database, now);
  return due.filter((one) => one.kind === "wanted" && one.clip === clip) as DuePicture[];
}

/** Has all pictures fetched that a clip lacks, however often that was tried. */
export function wantMissing(database: LibraryDatabase, clip: string, now: string): Promise<void> {
  const { clips, bodies, pictures } = database;
  return database.transaction("rw", [clips, bodies, pictures], async () => {
    const body = await bodies.get(clip);
    if (!body) return;
    await wantPictures(database, clip, body, now);
    await countPictures(database, clip);
  });
}

/** Has everything fetched by now that only lacked the reader's permission. */
export async function wantRefused(database: LibraryDatabase, now: string): Promise<void> {
  await database.pictures
    .where("retryAt")
    .above("")
    .and((one) => one.kind === "wanted" && one.fault === "noAccess")
    .modify((one) => {
      if (one.kind === "wanted") one.retryAt = now;
    });
}
