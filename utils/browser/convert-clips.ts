import type { Clip } from "../clip/clip";
import { clipFiles } from "../export/clip-file";
import { packFiles } from "../export/file-pack";
import { exporterOf } from "../export/registry";
import { libraryFailure } from "../library/library-failure";
import { type PictureNames, pictureNamesOf } from "../library/picture-files";
import { clipReader } from "../library/read-clips";
import { LibraryDatabase } from "../library/schema";
import type { Conversion, Converted } from "./conversion";
import { exportContext } from "./export-context";

/** Reads clips and makes a file of each, beside other threads that do the same; see `converters.ts`. */
export function answerConversions(): void {
  const database = new LibraryDatabase();
  const readSome = clipReader(database);
  let answered = Promise.resolve();
  addEventListener("message", ({ data }: MessageEvent<Conversion>) => {
    // Read at once, while those of the last message are converted.
    const material = readSome(data.ids).then((clips) => withPictures(database, clips));
    material.catch(() => {});
    answered = answered.then(async () => answer(await convert(database, data, material)));
  });
}

/** What files are made of. */
interface Material {
  clips: Clip[];
  names: ReadonlyMap<string, PictureNames>;
}

const withPictures = async (database: LibraryDatabase, clips: Clip[]): Promise<Material> => ({
  clips,
  names: await pictureNamesOf(database, clips),
});

async function convert(
  database: LibraryDatabase,
  { format, room, ids: _ids, ...order }: Conversion,
  material: Promise<Material>,
): Promise<Converted> {
  try {
    const exporter = exporterOf(format);
    if (exporter.kind !== "clip") throw new RangeError(`"${format}" is no file of one clip.`);
    const { clips, names } = await material;
    const context = {
      ...exportContext(database, order),
      pictureNames: async ({ id }: Clip) => names.get(id) ?? new Map(),
    };
    return { kind: "files", ...(await packFiles(clipFiles(clips, exporter, context), room)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "failed", failure: libraryFailure(error), message };
  }
}

const answer = (converted: Converted): void =>
  postMessage(converted, { transfer: converted.kind === "files" ? [converted.room] : [] });
