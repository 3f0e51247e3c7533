import type { Clip } from "../clip/clip";
import { PICTURE_EXTENSIONS, PICTURE_TYPES } from "../clip/picture-type";
import { picturesOfClip } from "./pictures";
import type { StoredImage } from "./records";
import type { LibraryDatabase } from "./schema";

/** A picture as a file beside the clips that show it. */
export interface PictureFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** As much of a hash as a name needs: none of a library's pictures meet in it. */
const NAME_LENGTH = 24;

/** The same picture has the same name, whoever shows it. */
function nameOf({ hash, bytes }: StoredImage): string {
  const type = PICTURE_TYPES.find((one) => one === bytes.type);
  return `images/${hash.slice(0, NAME_LENGTH)}${type ? PICTURE_EXTENSIONS[type] : ""}`;
}

/** Names of pictures by their addresses. */
export type PictureNames = ReadonlyMap<string, string>;

/** The names of a clip's pictures that are kept, by their addresses. */
export const pictureNamesIn =
  (database: LibraryDatabase) =>
  async (clip: Clip): Promise<PictureNames> =>
    (await pictureNamesOf(database, [clip])).get(clip.id) ?? new Map();

/** The same for as many clips as fit into memory, by their ids; all are looked up at once. */
export async function pictureNamesOf(
  database: LibraryDatabase,
  clips: readonly Clip[],
): Promise<ReadonlyMap<string, PictureNames>> {
  const illustrated = clips.filter(({ article }) => article.images.length > 0);
  if (illustrated.length === 0) return new Map();
  const known = await Promise.all(
    illustrated.map(({ id }) => picturesOfClip(database, id).toArray()),
  );
  const kept = known.flat().filter((one) => one.kind === "kept");
  const hashes = [...new Set(kept.map(({ hash }) => hash))];
  const images = await database.images.bulkGet(hashes);
  const nameOfHash = new Map(
    images.flatMap((image) => (image ? [[image.hash, nameOf(image)] as const] : [])),
  );
  const names = new Map<string, Map<string, string>>();
  for (const { clip, url, hash } of kept) {
    const name = nameOfHash.get(hash);
    if (name === undefined) continue;
    const ofClip = names.get(clip) ?? new Map<string, string>();
    names.set(clip, ofClip.set(url, name));
  }
  return names;
}

/** Records that are read at once. */
const BATCH = 2_000;

/** The pictures of clips, each once, one at a time. */
export async function* pictureFiles(
  database: LibraryDatabase,
  clips: readonly string[],
): AsyncGenerator<PictureFile> {
  const meant = new Set(clips);
  const written = new Set<string>();
  for (let last = ["", ""]; ; ) {
    const known = await database.pictures.where("[clip+url]").above(last).limit(BATCH).toArray();
    for (const one of known) {
      if (one.kind !== "kept" || !meant.has(one.clip) || written.has(one.hash)) continue;
      written.add(one.hash);
      const image = await database.images.get(one.hash);
      if (image) {
        yield { name: nameOf(image), bytes: new Uint8Array(await image.bytes.arrayBuffer()) };
      }
    }
    const end = known.at(-1);
    if (!end || known.length < BATCH) return;
    last = [end.clip, end.url];
  }
}
