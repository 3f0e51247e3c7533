import type { PictureFault } from "../clip/picture";
import { picturesOf, type Receipt, receiptOf } from "../clip/receipt";
import type { ArticleBody, ClipPicture, StoredImage, WantedPicture } from "./records";
import type { LibraryDatabase } from "./schema";

/** Names one picture of one clip. */
export type PictureName = Pick<ClipPicture, "clip" | "url">;

/** All that is known of a clip's pictures, those of earlier versions included. */
export const picturesOfClip = (database: LibraryDatabase, clip: string) =>
  database.pictures.where("[clip+url]").between([clip, ""], [clip, "\uffff"]);

/**
 * Says that a clip's pictures are to be fetched, as far as they are not kept already. Call it in
 * the transaction that keeps the clip, so that none is forgotten if the browser ends.
 */
export async function wantPictures(
  database: LibraryDatabase,
  clip: string,
  body: Pick<ArticleBody, "images">,
  now: string,
): Promise<void> {
  const known = await picturesOfClip(database, clip).toArray();
  const kept = new Set(known.filter(({ kind }) => kind === "kept").map(({ url }) => url));
  const wanted = picturesOf(body).filter((url) => !kept.has(url));
  await database.pictures.bulkPut(
    wanted.map((url) => ({ clip, url, kind: "wanted", tries: 0, fault: null, retryAt: now })),
  );
}

/** Keeps a picture that was fetched, and tells the clip's receipt; a clip that is gone gets none. */
export function keepPicture(
  database: LibraryDatabase,
  { clip, url }: PictureName,
  image: StoredImage,
): Promise<void> {
  const { clips, bodies, pictures, images } = database;
  return database.transaction("rw", [clips, bodies, pictures, images], async () => {
    if (!(await isWanted(database, { clip, url }))) return;
    if ((await images.where("hash").equals(image.hash).count()) === 0) await images.put(image);
    await pictures.put({ clip, url, kind: "kept", hash: image.hash });
    await countPictures(database, clip);
  });
}

/** Notes that a picture could not be had, and when it is tried again. */
export function missPicture(
  database: LibraryDatabase,
  { clip, url }: PictureName,
  missed: Pick<WantedPicture, "tries" | "retryAt"> & { fault: PictureFault },
): Promise<void> {
  const { clips, bodies, pictures } = database;
  return database.transaction("rw", [clips, bodies, pictures], async () => {
    if (!(await isWanted(database, { clip, url }))) return;
    await pictures.put({ clip, url, kind: "wanted", ...missed });
    await countPictures(database, clip);
  });
}

const isWanted = async ({ pictures }: LibraryDatabase, { clip, url }: PictureName) =>
  (await pictures.get([clip, url]))?.kind === "wanted";

/** A picture whose bytes are not among `kept`, by their hashes, is fetched again. */
export function wantedIfGone(picture: ClipPicture, kept: ReadonlySet<string>): ClipPicture {
  if (picture.kind !== "kept" || kept.has(picture.hash)) return picture;
  const { clip, url } = picture;
  return { clip, url, kind: "wanted", tries: 0, fault: null, retryAt: new Date().toISOString() };
}

/** Brings the receipt of a clip up to date; call it in the transaction that changed its pictures. */
export async function countPictures(database: LibraryDatabase, clip: string): Promise<void> {
  const [row, body] = await Promise.all([database.clips.get(clip), database.bodies.get(clip)]);
  if (!row || !body) return;
  const receipt = row.receipt ?? receiptOf(body, 1);
  await database.clips.put({ ...row, receipt: await recounted(database, receipt, body) });
}

async function recounted(
  database: LibraryDatabase,
  receipt: Receipt,
  body: ArticleBody & { id: string },
): Promise<Receipt> {
  const shown = new Set(picturesOf(body));
  const known = await picturesOfClip(database, body.id).toArray();
  const counted = known.filter(({ url }) => shown.has(url));
  return {
    ...receipt,
    kept: counted.filter(({ kind }) => kind === "kept").length,
    missing: counted.filter((one) => one.kind === "wanted" && one.fault !== null).length,
  };
}

/** Forgets the pictures of clips, and the images that no other clip shows. */
export async function dropPictures(
  database: LibraryDatabase,
  clips: readonly string[],
): Promise<void> {
  const hashes = new Set<string>();
  for (const clip of clips) {
    const some = picturesOfClip(database, clip);
    for (const one of await some.toArray()) if (one.kind === "kept") hashes.add(one.hash);
    await some.delete();
  }
  await dropUnshown(database, hashes);
}

/** Of images, deletes those that no clip shows. */
export async function dropUnshown(
  { pictures, images }: LibraryDatabase,
  hashes: Iterable<string>,
): Promise<void> {
  for (const hash of hashes) {
    if ((await pictures.where("hash").equals(hash).count()) === 0) await images.delete(hash);
  }
}

/** The pictures of a clip that are kept, by their addresses. */
export async function readPictures(
  database: LibraryDatabase,
  clip: string,
): Promise<Map<string, Blob>> {
  const known = await picturesOfClip(database, clip).toArray();
  const kept = known.filter((one) => one.kind === "kept");
  const images = await database.images.bulkGet(kept.map(({ hash }) => hash));
  const found = new Map<string, Blob>();
  kept.forEach(({ url }, index) => {
    const bytes = images[index]?.bytes;
    if (bytes) found.set(url, bytes);
  });
  return found;
}

/** One picture of a clip; null if it is not kept. */
export async function readPicture(
  database: LibraryDatabase,
  { clip, url }: PictureName,
): Promise<Blob | null> {
  const known = await database.pictures.get([clip, url]);
  if (known?.kind !== "kept") return null;
  return (await database.images.get(known.hash))?.bytes ?? null;
}

export interface MissingPicture {
  url: string;
  /** null: nobody has tried yet. */
  fault: PictureFault | null;
}

/** The pictures that a clip shows and the library does not have, in the order of the text. */
export async function missingPictures(
  database: LibraryDatabase,
  clip: string,
): Promise<MissingPicture[]> {
  const [body, known] = await Promise.all([
    database.bodies.get(clip),
    picturesOfClip(database, clip).toArray(),
  ]);
  const byUrl = new Map(known.map((one) => [one.url, one]));
  return picturesOf(body ?? { images: [] }).flatMap((url) => {
    const one = byUrl.get(url);
    if (one?.kind === "kept") return [];
    return [{ url, fault: one?.fault ?? null }];
  });
}
