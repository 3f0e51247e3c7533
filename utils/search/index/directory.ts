import type { Lookup } from "../term";
import { ByteReader, ByteWriter } from "./bytes";
import { readToken, writeToken } from "./token-coding";

/** The first tokens of a segment's posting blocks. */
export type Directory = readonly string[];

export function decodeDirectory(blocks: readonly Uint8Array[]): Directory {
  const firsts: string[] = [];
  for (const block of blocks) {
    const reader = new ByteReader(block);
    let first = "";
    while (!reader.isAtEnd) {
      first = readToken(reader, first);
      firsts.push(first);
    }
  }
  return firsts;
}

/** One block that says what the blocks of a directory said. */
export function encodeDirectory(directory: Directory): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  let before = "";
  for (const first of directory) {
    writeToken(writer, first, before);
    before = first;
  }
  return writer.take();
}

/** No token holds this unit: behind it come all that begin with what stands before it. */
const LAST = "\uffff";

/** The blocks that may hold what is looked up: numbers, `end` excluded. */
export function blocksFor(
  directory: Directory,
  { token, isPrefix }: Lookup,
): { start: number; end: number } {
  // A token's postings may begin in the block before the first one that begins with it.
  const start = Math.max(0, countBefore(directory, token) - 1);
  const end = countBefore(directory, token + (isPrefix ? LAST : "\u0000"));
  return { start, end: Math.max(start, end) };
}

/** How many blocks begin before a token. */
function countBefore(directory: Directory, token: string): number {
  let low = 0;
  let high = directory.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((directory[middle] ?? "") < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
