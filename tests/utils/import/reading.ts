import { Blob as NodeBlob } from "node:buffer";
import { deflateRawSync } from "node:zlib";
import type { Clip } from "@/utils/clip/clip";
import type { ImportContext } from "@/utils/import/make-clip";
import { type Reading, readImport } from "@/utils/import/read-import";

let made = 0;

export const CONTEXT: ImportContext = {
  inert: document.implementation.createHTMLDocument(""),
  parse: (html) => new DOMParser().parseFromString(html, "text/html"),
  newId() {
    made += 1;
    return `0198c0de-0000-7000-8000-${String(made).padStart(12, "0")}`;
  },
  now: "2026-02-01T00:00:00.000Z",
};

export const blobOf = (content: string | Uint8Array): Blob =>
  // jsdom's has no stream.
  new NodeBlob([content]) as unknown as Blob;

/** What a file of that name and content gives. */
export const readFile = (name: string, content: string | Uint8Array): Promise<Reading> =>
  readImport([{ name, blob: blobOf(content) }], CONTEXT);

export const clipsOf = async (name: string, content: string | Uint8Array): Promise<Clip[]> =>
  (await readFile(name, content)).clips.map(({ clip }) => clip);

interface Packed {
  name: string | Uint8Array;
  content: string | Uint8Array;
  /** What the directory claims, where it lies. */
  size?: number;
  flags?: number;
}

/** A deflated archive made by hand, so that it can lie. */
export function zipOf(files: Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size, flags = 0 } of files) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name as string);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size ?? bytes.length, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, path, packed);
    directory.push(central, path);
    offset += 30 + path.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
