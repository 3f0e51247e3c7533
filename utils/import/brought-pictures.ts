import { pictureType } from "../clip/picture-type";
import { hashOf } from "../clip/receipt";
import type { Imported } from "./imported";

/** A picture that stands in a page, or lies beside a note. */
export interface BroughtPicture {
  /** By which the clip shows it. */
  address: string;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What is imported with a clip that shows pictures; of a clip that is refused, nothing. */
export async function* withPictures(
  imported: Imported,
  pictures: readonly BroughtPicture[],
): AsyncGenerator<Imported> {
  yield imported;
  if (imported.kind !== "clip") return;
  const clip = imported.clip.id;
  for (const { address: url, bytes } of pictures) {
    const read = await bytes();
    if (pictureType(read))
      yield { kind: "picture", picture: { clip, url, hash: await hashOf(read) } };
  }
}

/** The pictures themselves, as a library keeps them. */
export async function* imagesOf(
  pictures: readonly BroughtPicture[],
): AsyncGenerator<Record<string, unknown>> {
  for (const { bytes } of pictures) {
    const read = await bytes();
    yield { hash: await hashOf(read), bytes: new Blob([read]) };
  }
}
