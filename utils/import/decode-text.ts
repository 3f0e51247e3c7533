import { declaredEncoding } from "./declared-encoding";
import { ImportError } from "./imported";
import { likelyEncodings } from "./likely-encoding";

/**
 * The text of a file: by its byte order mark or first signs, else UTF-8, a few broken letters of which are passed
 * over, else by the encoding that it names itself, else by the likeliest of those that Windows has had in
 * the West, China, Taiwan, Japan and Korea (see `likely-encoding.ts`). Throws `unreadableText` for what is
 * none of them.
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
  // Whoever saves a page anew as UTF-8 may leave the name of another encoding in it.
  const unmarked = decoded(bytes, "utf-8") ?? hardlyBroken(bytes, "utf-8");
  if (unmarked !== null) return unmarked;
  const declared = declaredEncoding(bytes);
  const named = declared && (decoded(bytes, declared) ?? hardlyBroken(bytes, declared));
  if (named) return named;
  for (const encoding of likelyEncodings(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== null) return text;
  }
  return null;
}

/** Text that programs have cut within a letter, or files at their end; null: it was never of this encoding. */
function hardlyBroken(bytes: Uint8Array, encoding: string): string | null {
  const text = new TextDecoder(encoding).decode(bytes);
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

/**
 * The encoding that the byte order mark at the beginning of a file names, or a first sign of ASCII in
 * two bytes and what may stand behind it; null: there is neither. Four bytes are enough.
 */
export function markedEncoding(bytes: Uint8Array): string | null {
  const isMarked = ({ mark }: { mark: number[] }) =>
    mark.every((byte, index) => bytes[index] === byte);
  const [a, b, c, d] = bytes;
  if (b === 0 && isSign(a) && mayFollow(d, c)) return "utf-16le";
  if (a === 0 && isSign(b) && mayFollow(c, d)) return "utf-16be";
  return BY_MARK.find(isMarked)?.encoding ?? null;
}

/** Of ASCII, or Chinese, Japanese, Korean and what sets them off. */
const mayFollow = (high = 0, low = 0) => (high === 0 ? isSign(low) : high > 0x1f);

/** Of ASCII, with tabs and ends of lines. */
const isSign = (byte = 0) => (byte > 0x1f && byte < 0x7f) || [0x09, 0x0a, 0x0d].includes(byte);

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
