/** What the records of one stored file say of it. */
export interface StoredFile {
  /** UTF-8. */
  name: Uint8Array;
  size: number;
  crc: number;
  modified: Date;
  /** Of its local record, from the start of the archive. */
  offset: number;
}

export interface Directory {
  entries: number;
  size: number;
  /** From the start of the archive. */
  offset: number;
}

/** Largest value of a 16-bit and of a 32-bit field; itself means: see the ZIP64 record. */
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_FLAG = 0x0800;
const VERSION_PLAIN = 20;
const VERSION_ZIP64 = 45;

/** What stands before the bytes of a file (APPNOTE 4.3.7). */
export function localRecord({ name, size, crc, modified }: StoredFile): Uint8Array<ArrayBuffer> {
  const isLarge = size >= MAX_32;
  const fields = new Fields(30 + name.length + (isLarge ? 20 : 0));
  fields.u32(0x04034b50);
  describe(fields, { crc, modified, size: isLarge ? MAX_32 : size, isZip64: isLarge });
  fields.u16(name.length).u16(isLarge ? 20 : 0);
  fields.bytes(name);
  if (isLarge) fields.u16(0x0001).u16(16).u64(size).u64(size);
  return fields.done();
}

/** A file's line in the directory at the end (APPNOTE 4.3.12). */
export function centralRecord(file: StoredFile): Uint8Array<ArrayBuffer> {
  const { name, size, crc, modified, offset } = file;
  const isLarge = size >= MAX_32;
  const isFar = offset >= MAX_32;
  const extra = (isLarge ? 16 : 0) + (isFar ? 8 : 0);
  const extraLength = extra && extra + 4;
  const fields = new Fields(46 + name.length + extraLength);
  fields.u32(0x02014b50).u16(VERSION_ZIP64);
  describe(fields, { crc, modified, size: isLarge ? MAX_32 : size, isZip64: extra > 0 });
  fields.u16(name.length).u16(extraLength).u16(0).u16(0).u16(0).u32(0);
  fields.u32(isFar ? MAX_32 : offset);
  fields.bytes(name);
  if (extra) fields.u16(0x0001).u16(extra);
  if (isLarge) fields.u64(size).u64(size);
  if (isFar) fields.u64(offset);
  return fields.done();
}

/** The end of the archive (APPNOTE 4.3.14 to 4.3.16). */
export function endRecords({ entries, size, offset }: Directory): Uint8Array<ArrayBuffer> {
  const isZip64 = entries >= MAX_16 || size >= MAX_32 || offset >= MAX_32;
  const fields = new Fields(isZip64 ? 56 + 20 + 22 : 22);
  if (isZip64) {
    fields.u32(0x06064b50).u64(44).u16(VERSION_ZIP64).u16(VERSION_ZIP64).u32(0).u32(0);
    fields.u64(entries).u64(entries).u64(size).u64(offset);
    fields
      .u32(0x07064b50)
      .u32(0)
      .u64(offset + size)
      .u32(1);
  }
  const count = Math.min(entries, MAX_16);
  fields.u32(0x06054b50).u16(0).u16(0).u16(count).u16(count);
  fields.u32(Math.min(size, MAX_32)).u32(Math.min(offset, MAX_32)).u16(0);
  return fields.done();
}

interface Description {
  crc: number;
  modified: Date;
  size: number;
  isZip64: boolean;
}

/** The fields that the local and the central record share, stored and so of one size. */
function describe(fields: Fields, { crc, modified, size, isZip64 }: Description): void {
  fields
    .u16(isZip64 ? VERSION_ZIP64 : VERSION_PLAIN)
    .u16(UTF8_FLAG)
    .u16(0);
  fields.u16(dosTime(modified)).u16(dosDate(modified));
  fields.u32(crc).u32(size).u32(size);
}

const dosTime = (time: Date) =>
  (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);

/** Years from 1980 to 2107 are all that the format can say. */
function dosDate(time: Date): number {
  const year = Math.min(Math.max(time.getUTCFullYear(), 1980), 2107);
  return ((year - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
}

/** Little-endian fields, one after the other. */
class Fields {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.#bytes = new Uint8Array(length);
    this.#view = new DataView(this.#bytes.buffer);
  }

  u16(value: number): this {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
    return this;
  }

  u32(value: number): this {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
    return this;
  }

  u64(value: number): this {
    this.#view.setBigUint64(this.#at, BigInt(value), true);
    this.#at += 8;
    return this;
  }

  bytes(value: Uint8Array): this {
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
    return this;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }
}
