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

/** What converts for an export: it answers in the order in which it is asked. */
export type Convert = (conversion: Conversion) => Promise<Converted>;

/** Reads clips and makes a file of each. */
function converter(database: LibraryDatabase): Convert {
  const readSome = clipReader(database);
  let answered: Promise<unknown> = Promise.resolve();
  return (conversion) => {
    // Read at once, while those that were asked for before are converted.
    const material = readSome(conversion.ids).then((clips) => withPictures(database, clips));
    material.catch(() => {});
    const answer = answered.then(() => convert(database, conversion, material));
    answered = answer;
    return answer;
  };
}

/** Does so for another thread, beside others; see `converter-thread.ts`. */
export function answerConversions(): void {
  const convert = converter(new LibraryDatabase());
  addEventListener("message", async ({ data }: MessageEvent<Conversion>) => {
    const converted = await convert(data);
    postMessage(converted, { transfer: converted.kind === "files" ? [converted.room] : [] });
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
