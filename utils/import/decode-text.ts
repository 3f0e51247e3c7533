import { ImportError } from "./imported";

/**
 * The text of a file: by its byte order mark, else UTF-8, else the encoding of Chinese Windows
 * (GB 18030, which holds GBK and GB 2312). Throws `unreadableText` for what is none of them.
 *
 * @example
 * decodeText(Uint8Array.of(0xd6, 0xd0)) // => "中"
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const encodings = marked ? [marked] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes("\u0000")) return text;
  }
  throw new ImportError("unreadableText");
}

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
