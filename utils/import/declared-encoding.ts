/**
 * The encoding that a page or an XML file names at its beginning, where it is one that holds ASCII: the
 * name had to be read as that. null: none, or one that browsers do not know.
 *
 * @example
 * declaredEncoding(bytesOf('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">'))
 * // => "shift_jis"
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));
  if (!/^\s*</.test(head)) return null;
  const label = (IN_XML.exec(head) ?? IN_HTML.exec(head))?.[1];
  const encoding = label === undefined ? null : encodingOf(label);
  return encoding?.startsWith("utf-16") ? null : encoding;
}

const HEAD_BYTES = 4_096;
const IN_XML = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i;
const IN_HTML = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A name of nothing.
    return null;
  }
}
