import { ImportError } from "../imported";

export interface DirectoryEntry {
  path: string;
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  size: number;
  /** Of its local record. */
  offset: number;
}

/** The end record and the longest comment behind it. */
const END_BYTES = 22 + 0xffff;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

/** The directory at the end of an archive (APPNOTE 4.3.12 to 4.3.16), ZIP64 included. */
export async function readDirectory(archive: Blob): Promise<DirectoryEntry[]> {
  const tailStart = Math.max(0, archive.size - END_BYTES);
  const tail = await viewOf(archive, tailStart, archive.size);
  const end = lastSignature(tail, 0x06054b50);
  if (end === -1) throw new ImportError("damaged");
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  if (count === MAX_16 || size === MAX_32 || offset === MAX_32) {
    const large = await zip64End(archive, tail, end);
    if (large) ({ count, size, offset } = large);
  }
  if (offset + size > archive.size) throw new ImportError("damaged");
  return entriesOf(await viewOf(archive, offset, offset + size), count);
}

async function viewOf(archive: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await archive.slice(from, to).arrayBuffer());
}

function lastSignature(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === signature) return at;
  }
  return -1;
}

async function zip64End(archive: Blob, tail: DataView, end: number) {
  if (end < 20 || tail.getUint32(end - 20, true) !== 0x07064b50) return null;
  const at = Number(tail.getBigUint64(end - 12, true));
  const record = await viewOf(archive, at, at + 56);
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) {
    throw new ImportError("damaged");
  }
  const u64 = (place: number) => Number(record.getBigUint64(place, true));
  return { count: u64(32), size: u64(40), offset: u64(48) };
}

function entriesOf(view: DataView, count: number): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ImportError("damaged");
    entries.push(entryAt(view, at, nameLength, extraLength));
    at = next;
  }
  if (entries.length !== count) throw new ImportError("damaged");
  return entries;
}

function entryAt(view: DataView, at: number, nameLength: number, extraLength: number) {
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    path: pathOf(name),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    ...withZip64(view, at + 46 + nameLength, extraLength, sizes),
  };
}

/** Names are UTF-8 by flag, and by habit where the flag is missing; Chinese Windows writes GBK. */
function pathOf(name: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name).replaceAll("\\", "/");
  } catch {
    return new TextDecoder("gb18030").decode(name).replaceAll("\\", "/");
  }
}

type Sizes = Pick<DirectoryEntry, "size" | "packedSize" | "offset">;

/** The fields that did not fit stand in an extra field, in this order (APPNOTE 4.5.3). */
function withZip64(view: DataView, start: number, length: number, sizes: Sizes): Sizes {
  const large = { ...sizes };
  for (let at = start; at + 4 <= start + length; ) {
    const fieldLength = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 0x0001) {
      let place = at + 4;
      for (const name of ["size", "packedSize", "offset"] as const) {
        if (large[name] !== MAX_32 || place + 8 > at + 4 + fieldLength) continue;
        large[name] = Number(view.getBigUint64(place, true));
        place += 8;
      }
    }
    at += 4 + fieldLength;
  }
  return large;
}
