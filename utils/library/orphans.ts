import { STAGE } from "./import-pictures";
import type { LibraryDatabase } from "./schema";

/** The keys of what belongs to no clip, by store. */
export interface Orphans {
  bodies: string[];
  revisions: [string, string][];
  pictures: [string, string][];
  /** Bytes that no clip shows. */
  images: string[];
}

/** Reads keys only. Call it in a transaction over clips and the four stores. */
export async function findOrphans(database: LibraryDatabase): Promise<Orphans> {
  const { clips, bodies, revisions, pictures, images } = database;
  const [ids, bodyIds, revisionKeys, pictureKeys, hashes, shown] = await Promise.all([
    clips.toCollection().primaryKeys(),
    bodies.toCollection().primaryKeys(),
    revisions.toCollection().primaryKeys(),
    pictures.toCollection().primaryKeys(),
    images.toCollection().primaryKeys(),
    pictures.orderBy("hash").keys(),
  ]);
  // An import may be under way, in another page.
  const known = new Set([...ids, STAGE]);
  const isShown = new Set(shown);
  return {
    bodies: bodyIds.filter((id) => !known.has(id)),
    revisions: revisionKeys.filter(([id]) => !known.has(id)),
    pictures: pictureKeys.filter(([id]) => !known.has(id)),
    images: hashes.filter((hash) => !isShown.has(hash)),
  };
}

/** Deletes what belongs to no clip. Call it in a transaction over clips and the four stores. */
export async function deleteOrphans(database: LibraryDatabase): Promise<void> {
  const { bodies, revisions, pictures, images } = database;
  const orphans = await findOrphans(database);
  await bodies.bulkDelete(orphans.bodies);
  await revisions.bulkDelete(orphans.revisions);
  await pictures.bulkDelete(orphans.pictures);
  // Without those pictures, more of them may be shown by none.
  await images.bulkDelete((await findOrphans(database)).images);
}
