/** What stands around a text, as far as its escaping depends on it. */
export interface Surroundings {
  /** The character before and the one behind; "" at the edge of the block. */
  before: string;
  after: string;
  isInLink: boolean;
  isInCell: boolean;
  /** Which of `` * _ ~ ` $ == `` could find a partner in this block. */
  paired: { has(char: string): boolean };
}

/**
 * Text such that CommonMark and GFM read it as that text, with as few backslashes as they allow
 * (CommonMark 0.31, 2.4; GFM 6.9 for bare addresses). What matters at the start of a line only is
 * left to `escapeLineStarts`.
 *
 * @example
 * // within a paragraph that has another asterisk
 * escapeText("2*3 <b> snake_case [1](x)", …) // => "2\\*3 \\<b> snake_case [1\\](x)"
 */
export function escapeText(text: string, surroundings: Surroundings): string {
  const escaped = escapeSigns(text, surroundings);
  return surroundings.isInLink ? escaped : unlinked(escaped);
}

/** Whether a text stays as it is wherever it stands: most do, and asking is far cheaper. */
export const isPlain = (text: string): boolean => !SPECIAL.test(text);

function escapeSigns(text: string, surroundings: Surroundings): string {
  let escaped = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSign(text.charCodeAt(at)) || !isRead(text, at, surroundings)) continue;
    escaped += `${text.slice(from, at)}\\`;
    from = at;
  }
  return escaped + text.slice(from);
}

/** Whether the sign at a place would be read as Markdown. */
function isRead(text: string, at: number, surroundings: Surroundings): boolean {
  const { before, after, isInLink, isInCell, paired } = surroundings;
  const sign = text.charAt(at);
  const previous = at === 0 ? before : text.charAt(at - 1);
  const next = at + 1 === text.length ? after : text.charAt(at + 1);
  switch (sign) {
    case "\\":
      return next === "" || ASCII_PUNCTUATION.test(next);
    case "`":
    case "$":
    case "~":
      return paired.has(sign);
    case "*":
      return paired.has("*") && !(isSpaceOrEdge(previous) && isSpaceOrEdge(next));
    case "_":
      return paired.has("_") && !(WORD.test(previous) && WORD.test(next));
    case "=":
      return next === "=" && previous !== "=" && text.charAt(at + 2) !== "=" && paired.has("==");
    case "[":
      return isInLink || next === "^" || next === "[";
    case "]":
      return isInLink || next === "(" || next === "[";
    case "<":
      return TAG_START.test(next);
    case "{":
      // Hugo would run it, in whatever text it stands.
      return previous === "{" && /[<%]/.test(next);
    case "&":
      return REFERENCE.test(text.slice(at, at + 40));
    case "!":
      return next === "[";
    case "@":
      // GFM would take the sign before a mail address for a part of it.
      return before === "_" && MAILBOX.test(text.slice(0, at));
    default:
      return isInCell;
  }
}

const SPECIAL = /[\\`*_~[\]<&!|$@=]|\{\{[<%]|:\/\/|ww\./i;

/** What may have to be escaped, wherever it stands. */
export const ESCAPED = "\\`*_~[]<&!|$@={";

/** By the code of a character of ASCII: 1 if it may have to be escaped. */
const SIGNS = new Uint8Array(128);
for (const sign of ESCAPED) SIGNS[sign.charCodeAt(0)] = 1;

const isSign = (code: number) => code < SIGNS.length && SIGNS[code] === 1;

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;
const TAG_START = /[a-z/!?]/i;
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

const MAILBOX = /^[\w.+-]+$/;

const isSpaceOrEdge = (char: string) => char === "" || /\s/.test(char);

/**
 * Text in which `http://` and `www.` are not what GFM would link (6.9), with all that follows up
 * to the next space, signs and Chinese text too. Addresses that are worth a link are links
 * already, see `bare-addresses.ts`.
 */
function unlinked(text: string): string {
  return LINKED.test(text) ? text.replace(EACH_LINKED, "$&\\") : text;
}

const LINKED = /:\/\/|ww\./i;
const EACH_LINKED = /(https?)(?=:\/\/)|(www)(?=\.)/gi;

/**
 * A paragraph whose lines would begin another kind of block, kept from it (CommonMark 0.31,
 * chapter 4 and section 5.2; GFM 4.10 and 5.3).
 *
 * @example
 * escapeLineStarts("1. Mai") // => "1\\. Mai"
 */
export function escapeLineStarts(paragraph: string): string {
  const isReference = paragraph.startsWith("[") && REFERENCE_START.test(paragraph);
  const safe = isReference ? `\\${paragraph}` : escapeLineStart(paragraph);
  if (!safe.includes("\n")) return safe;
  const [first, ...others] = safe.split("\n");
  return [first, ...others.map((line) => escapeUnderline(escapeLineStart(line)))].join("\n");
}

function escapeLineStart(line: string): string {
  if (!mayBeginBlock(line)) return line;
  if (LIST_NUMBER.test(line)) return line.replace(LIST_NUMBER, "$1\\$2");
  return BLOCK_SIGN.test(line) ? `\\${line}` : line;
}

const escapeUnderline = (line: string) => (UNDERLINE.test(line) ? `\\${line}` : line);

/** Whether a line of plain text could be the start of a list, a quote, a heading or a rule. */
export const mayBeginBlock = (line: string): boolean => LINE_STARTS.includes(line.charAt(0));

const LINE_STARTS = "-+*#>0123456789";
const LIST_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
const BLOCK_SIGN = /^(?:>|[-+*](?=\s|$)|#{1,6}(?:\s|$)|-[-\s]*$)/;
/** Of a heading, or of the head of a table. */
const UNDERLINE = /^(?:=+\s*|[|:-][|:\s-]*)$/;
/** Of a task, a link's definition or a note. */
const REFERENCE_START = /^\[(?:[ xX]\](?:\s|$)|(?:[^[\]\\]|\\.)*\]:)/s;

/** A heading's text whose last `#` would be taken for its end (CommonMark 0.31, 4.2). */
export const escapeHeadingEnd = (text: string): string => text.replace(/(^|\s)(#+)$/, "$1\\$2");
