import { decodeText, markedEncoding } from "./decode-text";
import { ImportError } from "./imported";
import { LIMITS } from "./limits";
import type { SourceFile } from "./source-file";

/** A chosen file that is no archive. */
export function plainFile(path: string, blob: Blob): SourceFile {
  const bytes = async () => {
    if (blob.size > LIMITS.text) throw new ImportError("tooLarge");
    return new Uint8Array(await blob.arrayBuffer());
  };
  return {
    path,
    size: blob.size,
    bytes,
    text: async () => decodeText(await bytes()),
    lines: () => linesOf(piecesOf(blob)),
  };
}

/** A line is put together once, at its end: files of other programs are one line of many megabytes. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const [end = "", ...further] = piece.split("\n");
    begun.push(end);
    length += end.length;
    if (length > LIMITS.text) throw new ImportError("tooLarge");
    for (const next of further) {
      yield withoutReturn(begun.join(""));
      begun = [next];
      length = next.length;
    }
  }
  if (length > 0) yield begun.join("");
}

const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);

/** Decoded as it is read, so that a large backup need not fit into memory. */
async function* piecesOf(blob: Blob): AsyncGenerator<string> {
  const mark = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  const decoder = new TextDecoder(markedEncoding(mark) ?? "utf-8");
  const reader = blob.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    yield decoder.decode(next.value, { stream: true });
  }
  yield decoder.decode();
}
