import { ByteStore } from "./byte-store";
import { crc32 } from "./crc32";
import { centralRecord, endRecords, localRecord, type StoredFile } from "./zip-records";

export interface ZipEntry {
  /** Path inside the archive, `/` between folders; the caller keeps paths apart. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, where it is known already. */
  crc?: number;
  /** Written to the two-second precision of ZIP, as UTC. */
  modified: Date;
}

/**
 * A ZIP archive, streamed: stored without compression, names in UTF-8, no limit to entries or
 * size (ZIP64 where it is needed). Holds one entry and the directory so far, some 100 bytes an
 * entry. The same entries give the same bytes.
 *
 * Stored, because that is as fast as the disk, and text archives are compressed again by
 * whatever carries them; measured, deflating costs more than reading and converting together.
 *
 * Format: PKWARE APPNOTE 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function* zip(
  entries: AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const directory = new ByteStore();
  let offset = 0;
  let files = 0;

  for await (const { name, bytes, modified, crc } of entries) {
    const file: StoredFile = {
      name: encoder.encode(name),
      size: bytes.length,
      crc: crc ?? crc32(bytes),
      modified,
      offset,
    };
    const local = localRecord(file);
    yield local;
    yield bytes;
    offset += local.length + bytes.length;
    directory.add(centralRecord(file));
    files += 1;
  }

  yield* directory.pages();
  yield endRecords({ entries: files, size: directory.size, offset });
}

const encoder = new TextEncoder();
