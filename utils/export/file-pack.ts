import type { ClipFile } from "./clip-file";
import { crc32 } from "./zip/crc32";
import type { ZipEntry } from "./zip/zip";

/** Where a file lies in a pack, and what a ZIP has to know of it. */
export interface PackedFile {
  path: string;
  start: number;
  end: number;
  crc: number;
  modified: Date;
}

/** Files in one piece of memory, which threads hand to and fro without copying it. */
export interface FilePack {
  files: PackedFile[];
  room: ArrayBuffer;
}

const FIRST_ROOM = 1 << 20;
/** UTF-8 takes no more for a unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3;

/** Packs files, text as UTF-8, into memory that was used before, or into more if they need it. */
export async function packFiles(
  files: AsyncIterable<ClipFile>,
  used: ArrayBuffer | null,
): Promise<FilePack> {
  let bytes = new Uint8Array(used ?? new ArrayBuffer(FIRST_ROOM));
  let end = 0;
  const packed: PackedFile[] = [];
  for await (const { path, content, modified } of files) {
    const isText = typeof content === "string";
    bytes = withRoom(bytes, end, content.length * (isText ? MOST_BYTES_A_UNIT : 1));
    const start = end;
    if (isText) end += encoder.encodeInto(content, bytes.subarray(start)).written;
    else {
      bytes.set(content, start);
      end += content.length;
    }
    packed.push({ path, start, end, crc: crc32(bytes.subarray(start, end)), modified });
  }
  return { files: packed, room: bytes.buffer };
}

/** The files of a pack as they go into a ZIP: valid as long as the pack is. */
export const unpackFiles = ({ files, room }: FilePack): ZipEntry[] =>
  files.map(({ path, start, end, crc, modified }) => ({
    name: path,
    bytes: new Uint8Array(room, start, end - start),
    crc,
    modified,
  }));

function withRoom(bytes: Uint8Array<ArrayBuffer>, used: number, more: number) {
  if (used + more <= bytes.length) return bytes;
  const larger = new Uint8Array(Math.max(bytes.length * 2, used + more));
  larger.set(bytes.subarray(0, used));
  return larger;
}

const encoder = new TextEncoder();
