import { ImportError } from "./imported";

/**
 * The text of a file: by its byte order mark, else UTF-8, a few broken letters of which are passed
 * over, else the encoding of Western Windows (windows-1252, which holds Latin-1) where letters beyond
 * ASCII stand alone, else that of Chinese Windows (GB 18030, which holds GBK and GB 2312). Throws
 * `unreadableText` for what is none of them.
 *
 * @example
 * decodeText(Uint8Array.of(0xd6, 0xd0)) // => "中"
 */
export function decodeText(bytes: Uint8Array): string {
  const text = textOf(bytes);
  if (text === null || text.includes("\u0000")) throw new ImportError("unreadableText");
  return text;
}

function textOf(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  if (marked) return decoded(bytes, marked);
  const unmarked = decoded(bytes, "utf-8") ?? brokenUtf8(bytes);
  return unmarked ?? decoded(bytes, standAlone(bytes) ? "windows-1252" : "gb18030");
}

/** Whether most bytes beyond ASCII have none beside them: a Chinese character takes two. */
function standAlone(bytes: Uint8Array): boolean {
  let alone = 0;
  let beside = 0;
  const isHigh = (at: number) => (bytes[at] ?? 0) > 0x7f;
  for (let at = 0; at < bytes.length; at++) {
    if (!isHigh(at)) continue;
    if (isHigh(at - 1) || isHigh(at + 1)) beside += 1;
    else alone += 1;
  }
  return alone > beside;
}

/** UTF-8 that programs have cut within a letter, or files at their end; null: it was never UTF-8. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  return broken * WHOLE_TO_ONE_BROKEN <= whole ? text : null;
}

/** In Chinese text of another encoding hardly any letter looks like UTF-8. */
const WHOLE_TO_ONE_BROKEN = 4;

/** The encoding that the byte order mark at the beginning of a file names; null: there is none. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  BY_MARK.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.encoding ?? null;

const BY_MARK = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not of this encoding.
    return null;
  }
}
