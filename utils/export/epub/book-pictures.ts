import type { Clip } from "../../clip/clip";
import { pictureAddresses, pictureBytes } from "../canonical-html/pictures";
import type { PictureSource } from "../exporter";
import { type PictureKind, pictureKind } from "./picture-kind";

export interface BookPicture {
  /** In the book, from its root folder. */
  path: string;
  mediaType: PictureKind["mediaType"];
}

export interface NewPicture extends BookPicture {
  bytes: Uint8Array<ArrayBuffer>;
}

/** The pictures of a book, each once, whatever the number of addresses and clips that have it. */
export class BookPictures {
  readonly all: BookPicture[] = [];
  readonly #source: PictureSource;
  readonly #pathOfHash = new Map<string, string>();

  constructor(source: PictureSource) {
    this.#source = source;
  }

  /** The pictures of a clip that can stand in the book: paths by address, and what is new. */
  async take(clip: Clip): Promise<{ paths: Map<string, string>; added: NewPicture[] }> {
    const paths = new Map<string, string>();
    const added: NewPicture[] = [];
    for (const address of pictureAddresses(clip.article.content)) {
      const bytes = await pictureBytes(address, clip, this.#source);
      const kind = bytes && pictureKind(bytes);
      if (!bytes || !kind) continue;
      const hash = await hashOf(bytes);
      let path = this.#pathOfHash.get(hash);
      if (path === undefined) {
        path = `images/${this.all.length + 1}${kind.extension}`;
        this.#pathOfHash.set(hash, path);
        this.all.push({ path, mediaType: kind.mediaType });
        added.push({ path, mediaType: kind.mediaType, bytes });
      }
      paths.set(address, path);
    }
    return { paths, added };
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return new Uint8Array(digest).join();
}
