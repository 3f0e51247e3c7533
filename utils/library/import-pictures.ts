import { PICTURE_FAULTS } from "../clip/picture";
import { pictureType } from "../clip/picture-type";
import { hashOf } from "../clip/receipt";
import type { ImportedRecord } from "./import-clips";
import { countPictures, dropPictures, picturesOfClip, wantedIfGone } from "./pictures";
import type { ClipPicture, StoredImage } from "./records";
import type { LibraryDatabase } from "./schema";

/** The clip, which is none, that shows a file's pictures until those that the file holds are there. */
export const STAGE = "";

/** Bytes that are written at once. */
const BATCH_BYTES = 8_000_000;

/**
 * Brings a file's pictures into the library before its clips, a few at a time: a browser holds fewer
 * bytes for a page than libraries have of pictures. They are those of no clip until
 * `writePictures` says whose they are; what does not come so far is dropped by `clearStage`.
 * Kept is what is of a kind that is kept, under the hash of its own bytes.
 *
 * @param onProgress the number of pictures so far
 */
export async function stageImages(
  database: LibraryDatabase,
  images: AsyncIterable<Record<string, unknown>>,
  onProgress: (images: number) => void,
): Promise<void> {
  let batch: StoredImage[] = [];
  let bytes = 0;
  let done = 0;
  const write = async () => {
    await stage(database, batch);
    batch = [];
    bytes = 0;
  };
  for await (const record of images) {
    const image = await soundImage(record);
    if (image) batch.push(image);
    bytes += image?.bytes.size ?? 0;
    if (bytes >= BATCH_BYTES) await write();
    done += 1;
    onProgress(done);
  }
  await write();
}

function stage(database: LibraryDatabase, batch: readonly StoredImage[]): Promise<void> {
  const { images, pictures } = database;
  return database.transaction("rw", [images, pictures], async () => {
    await images.bulkPut(batch);
    await pictures.bulkPut(
      batch.map(({ hash }) => ({ clip: STAGE, url: hash, kind: "kept", hash })),
    );
  });
}

/** Drops the pictures that an import brought and no clip shows. */
export function clearStage(database: LibraryDatabase): Promise<void> {
  const { images, pictures } = database;
  return database.transaction("rw", [images, pictures], async () => {
    await dropPictures(database, [STAGE]);
  });
}

async function soundImage({ hash, bytes: given }: Record<string, unknown>) {
  if (!(given instanceof Blob)) return null;
  const bytes = new Uint8Array(await given.arrayBuffer());
  const type = pictureType(bytes);
  if (!type || hash !== (await hashOf(bytes))) return null;
  // Browsers hold only so many bytes for a page: what is right already is not held twice.
  return { hash, bytes: given.type === type ? given : new Blob([bytes], { type }) };
}

/** What the records of a file say of the pictures that clips show. */
export const soundPictures = (records: readonly ImportedRecord[]): ClipPicture[] =>
  records.flatMap(({ section, record }) => (section === "pictures" ? soundPicture(record) : []));

function soundPicture({ clip, url, kind, ...rest }: ImportedRecord["record"]): ClipPicture[] {
  if (typeof clip !== "string" || typeof url !== "string" || !/^https?:/i.test(url)) return [];
  const { hash, tries, retryAt } = rest;
  if (kind === "kept") return typeof hash === "string" ? [{ clip, url, kind, hash }] : [];
  if (kind !== "wanted") return [];
  return [
    {
      clip,
      url,
      kind,
      tries: Number.isInteger(tries) ? Number(tries) : 0,
      fault: PICTURE_FAULTS.find((fault) => fault === rest.fault) ?? null,
      ...(typeof retryAt === "string" && { retryAt }),
    },
  ];
}

/**
 * Writes which pictures the clips of a file show, and clears the stage; what the library has stays. A
 * picture that the file names and does not hold is fetched.
 */
export async function writePictures(
  database: LibraryDatabase,
  pictures: readonly ClipPicture[],
): Promise<void> {
  const hashes = new Set(await database.images.toCollection().primaryKeys());
  const known = await database.clips.bulkGet([...new Set(pictures.map(({ clip }) => clip))]);
  const clips = new Set(known.map((row) => row?.id));
  for (const picture of pictures) {
    if (!clips.has(picture.clip)) continue;
    const here = await database.pictures.get([picture.clip, picture.url]);
    if (here?.kind !== "kept") await database.pictures.put(wantedIfGone(picture, hashes));
  }
  for (const id of clips) if (id) await countPictures(database, id);
  await dropPictures(database, [STAGE]);
}

/** The images that pictures are kept as. */
export const hashesOf = (pictures: readonly ClipPicture[]): string[] =>
  pictures.flatMap((one) => (one.kind === "kept" ? [one.hash] : []));

/** Forgets what clips show, and the images that are neither on the stage nor among `named`. */
export async function forgetPictures(
  database: LibraryDatabase,
  named: readonly ClipPicture[],
): Promise<void> {
  const { images, pictures } = database;
  const staged = await picturesOfClip(database, STAGE).toArray();
  const kept = new Set(staged.map(({ url }) => url));
  for (const hash of hashesOf(named)) kept.add(hash);
  await pictures.clear();
  await pictures.bulkPut(staged);
  const hashes = await images.toCollection().primaryKeys();
  await images.bulkDelete(hashes.filter((hash) => !kept.has(hash)));
}
