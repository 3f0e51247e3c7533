import { decodeText } from "../decode-text";
import { ImportError } from "../imported";
import { LIMITS } from "../limits";
import type { SourceFile } from "../source-file";
import { type DirectoryEntry, readDirectory } from "./zip-directory";

/**
 * The files of a ZIP archive. Only its directory is read at first; a file is unpacked when it is
 * asked for, by the browser's own inflate. Refused are archives that would unpack to more than a
 * library holds, or are packed tighter than text can be; files whose path would lead elsewhere are
 * left out, as is what systems add.
 *
 * Our own, since all that is needed beside the browser's inflate is the directory, a hundred lines;
 * no reader on the registry bounds what it unpacks.
 */
export async function readZip(archive: Blob): Promise<SourceFile[]> {
  const entries = await readDirectory(archive);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
  const isBomb = total > LIMITS.unpacked || total > packed * LIMITS.ratio + LIMITS.ratio * 1000;
  if (isBomb || entries.length > LIMITS.files) throw new ImportError("zipBomb");
  return entries
    .filter(({ path }) => isWanted(path))
    .sort((a, b) => depthOf(a) - depthOf(b))
    .map((entry) => sourceFile(archive, entry));
}

/** Lists lie above the folders of what belongs to them. */
const depthOf = ({ path }: DirectoryEntry) => path.split("/").length;

/** No folder, no path that leads out, and none of what macOS and Windows put beside files. */
const isWanted = (path: string): boolean =>
  path !== "" &&
  !path.endsWith("/") &&
  !/^(?:[a-z]:|\/)/i.test(path) &&
  !path.split("/").some((part) => part === ".." || part === "__MACOSX") &&
  !/(?:^|\/)(?:\.DS_Store|Thumbs\.db|\._[^/]*)$/i.test(path);

function sourceFile(archive: Blob, entry: DirectoryEntry): SourceFile {
  const bytes = () => unpack(archive, entry);
  const text = async () => decodeText(await bytes());
  return {
    path: entry.path,
    size: entry.size,
    bytes,
    text,
    async *lines() {
      yield* (await text()).split(/\r?\n/);
    },
  };
}

const STORED = 0;
const DEFLATED = 8;

async function unpack(archive: Blob, entry: DirectoryEntry): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.isEncrypted) throw new ImportError("encrypted");
  if (entry.size > LIMITS.text) throw new ImportError("tooLarge");
  const head = new DataView(await archive.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50)
    throw new ImportError("damaged");
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = archive.slice(start, start + entry.packedSize);
  if (packed.size < entry.packedSize) throw new ImportError("damaged");
  if (entry.method === STORED) return new Uint8Array(await packed.arrayBuffer());
  if (entry.method !== DEFLATED) throw new ImportError("packedOtherwise");
  return inflate(packed, entry.size);
}

/** Ends as soon as more comes out than the directory says. */
async function inflate(packed: Blob, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (at + next.value.length > size) {
        await reader.cancel();
        throw new ImportError("zipBomb");
      }
      bytes.set(next.value, at);
      at += next.value.length;
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError("damaged");
  }
  if (at !== size) throw new ImportError("damaged");
  return bytes;
}
