/** The named references that browsers write when they serialise (HTML 13.3), and `&apos;`. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["nbsp", "\u00a0"],
  ["apos", "'"],
]);

/** Longest of them, from its sign to its end. */
const MOST_CHARACTERS = "&#1114111;".length;

/**
 * The text behind the references in serialised HTML: those above and numeric ones. What is none
 * of them stays as it stands. Linear in the length.
 *
 * @example
 * decodeReferences("a &lt; b &amp;&#20013;") // => "a < b &中"
 */
export function decodeReferences(text: string): string {
  let decoded = "";
  let from = 0;
  let end = -1;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    if (end < at) end = text.indexOf(";", at);
    if (end === -1) break;
    const character = end - at < MOST_CHARACTERS ? referred(text.slice(at + 1, end)) : null;
    if (character === null) continue;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function referred(name: string): string | null {
  if (!name.startsWith("#")) return NAMED.get(name) ?? null;
  const [, hex, decimal] = NUMERIC.exec(name) ?? [];
  if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
  return decimal === undefined ? null : codePoint(Number(decimal));
}

const NUMERIC = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i;

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
