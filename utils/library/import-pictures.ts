import { PICTURE_FAULTS } from "../clip/picture";
import { pictureType } from "../clip/picture-type";
import { hashOf } from "../clip/receipt";
import type { ImportedRecord } from "./import-clips";
import { countPictures, dropUnshown } from "./pictures";
import type { ClipPicture, StoredImage } from "./records";
import type { LibraryDatabase } from "./schema";

export interface ImportedPictures {
  images: StoredImage[];
  pictures: ClipPicture[];
}

/**
 * The pictures among the records of a file, as far as they are what they say: bytes of a kind that
 * is kept, under their own hash. Call it before the transaction, which would not wait for it.
 */
export async function checkPictures(records: readonly ImportedRecord[]): Promise<ImportedPictures> {
  const images: StoredImage[] = [];
  const pictures: ClipPicture[] = [];
  for (const { section, record } of records) {
    const image = section === "images" ? await soundImage(record.bytes) : null;
    if (image && image.hash === record.hash) images.push(image);
    const picture = section === "pictures" ? soundPicture(record) : null;
    if (picture) pictures.push(picture);
  }
  return { images, pictures };
}

async function soundImage(given: unknown): Promise<StoredImage | null> {
  if (!(given instanceof Blob)) return null;
  const bytes = new Uint8Array(await given.arrayBuffer());
  const type = pictureType(bytes);
  if (!type) return null;
  // Browsers hold only so many bytes for a page: what is right already is not held twice.
  const right = given.type === type ? given : new Blob([bytes], { type });
  return { hash: await hashOf(bytes), bytes: right };
}

function soundPicture({ clip, url, kind, ...rest }: ImportedRecord["record"]): ClipPicture | null {
  if (typeof clip !== "string" || typeof url !== "string" || !/^https?:/i.test(url)) return null;
  const { hash, tries, retryAt } = rest;
  if (kind === "kept") return typeof hash === "string" ? { clip, url, kind, hash } : null;
  if (kind !== "wanted") return null;
  return {
    clip,
    url,
    kind,
    tries: Number.isInteger(tries) ? Number(tries) : 0,
    fault: PICTURE_FAULTS.find((fault) => fault === rest.fault) ?? null,
    ...(typeof retryAt === "string" && { retryAt }),
  };
}

/** Writes the pictures of clips that are in the library; what it has already stays. */
export async function writePictures(
  database: LibraryDatabase,
  { images, pictures }: ImportedPictures,
): Promise<void> {
  await database.images.bulkPut(images);
  const hashes = new Set(await database.images.toCollection().primaryKeys());
  const known = await database.clips.bulkGet([...new Set(pictures.map(({ clip }) => clip))]);
  const clips = new Set(known.map((row) => row?.id));
  for (const picture of pictures) {
    const isSound = picture.kind === "wanted" || hashes.has(picture.hash);
    if (!isSound || !clips.has(picture.clip)) continue;
    const here = await database.pictures.get([picture.clip, picture.url]);
    if (here?.kind !== "kept") await database.pictures.put(picture);
  }
  for (const id of clips) if (id) await countPictures(database, id);
  await dropUnshown(
    database,
    images.map(({ hash }) => hash),
  );
}
