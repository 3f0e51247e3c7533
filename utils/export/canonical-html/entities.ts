/** The named references that browsers write when they serialise (HTML 13.3), and `&apos;`. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  apos: "'",
};

/**
 * The text behind the references in serialised HTML: those above and numeric ones. What is none
 * of them stays as it stands.
 *
 * @example
 * decodeReferences("a &lt; b &amp;&#20013;") // => "a < b &中"
 */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi;

function codePoint(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** Text as HTML content and inside double-quoted attributes. */
export function escapeHtml(text: string): string {
  return HAS_SPECIAL.test(text) ? text.replace(SPECIAL, (char) => ESCAPED[char] ?? char) : text;
}

const HAS_SPECIAL = /[&<>"]/;
const SPECIAL = /[&<>"]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * Text as HTML within a line of Markdown, where none of it is to be read as Markdown: every sign
 * is a numeric reference.
 *
 * @example
 * escapeEverySign("a*b") // => "a&#42;b"
 */
export const escapeEverySign = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (char) => `&#${char.charCodeAt(0)};`);
