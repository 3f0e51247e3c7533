import type { Clip } from "../clip/clip";
import { readPicture, readPictures } from "./pictures";
import type { LibraryDatabase } from "./schema";

/** The bytes of the pictures that the library keeps of clips; null: it keeps none of that address. */
export const pictureBytesIn =
  (database: LibraryDatabase) =>
  async (url: string, { id }: Pick<Clip, "id">): Promise<Uint8Array<ArrayBuffer> | null> => {
    const picture = await readPicture(database, { clip: id, url });
    return picture && new Uint8Array(await picture.arrayBuffer());
  };

/** How many bytes the pictures have that the library keeps of a clip. */
export async function pictureBytesOf(database: LibraryDatabase, clip: string): Promise<number> {
  const pictures = await readPictures(database, clip);
  return [...pictures.values()].reduce((sum, { size }) => sum + size, 0);
}
