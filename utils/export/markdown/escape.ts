/** What stands around a text, as far as its escaping depends on it. */
export interface Surroundings {
  /** The character before and the one behind; "" at the edge of the block. */
  before: string;
  after: string;
  isInLink: boolean;
  isInCell: boolean;
  /** Which of `` * _ ~ ` $ `` could find a partner in this block. */
  paired: ReadonlySet<string>;
}

/**
 * Text such that CommonMark and GFM read it as that text, with as few backslashes as they allow
 * (CommonMark 0.31, 2.4; GFM 6.9 for bare addresses). What matters at the start of a line only is
 * left to `escapeLineStart`.
 *
 * @example
 * // within a paragraph that has another asterisk
 * escapeText("2*3 <b> snake_case [1](x)", …) // => "2\\*3 \\<b> snake_case [1\\](x)"
 */
export function escapeText(text: string, surroundings: Surroundings): string {
  if (!SPECIAL.test(text)) return text;
  if (!text.includes("://") || surroundings.isInLink) return escapePlain(text, surroundings);
  return escapeAroundAddresses(text, surroundings);
}

const SPECIAL = /[\\`*_~[\]<&!|$]|:\/\/|www\./i;

/** Bare addresses become autolinks: GFM would link them, with the Chinese text behind them too. */
function escapeAroundAddresses(text: string, surroundings: Surroundings): string {
  let escaped = "";
  let end = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = match.replace(match.includes("(") ? TRAILING : TRAILING_OR_PARENTHESIS, "");
    const between = text.slice(end, index);
    const before = end === 0 ? surroundings.before : ">";
    escaped += escapePlain(between, { ...surroundings, before, after: "<" });
    escaped += `<${surroundings.isInCell ? address.replaceAll("|", "\\|") : address}>`;
    end = index + address.length;
  }
  const before = end === 0 ? surroundings.before : ">";
  return escaped + escapePlain(text.slice(end), { ...surroundings, before });
}

const ADDRESS = /(?<![A-Za-z])https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/gi;
const TRAILING = /[.,:;!?'*\]]+$/;
const TRAILING_OR_PARENTHESIS = /[.,:;!?'*\])]+$/;

function escapePlain(text: string, surroundings: Surroundings): string {
  const { before, after, isInLink, isInCell, paired } = surroundings;
  return text.replace(EACH_SPECIAL, (found, offset: number) => {
    if (found.length > 1) return escapeWww(found, surroundings);
    const previous = text[offset - 1] ?? before;
    const next = text[offset + 1] ?? after;
    switch (found) {
      case "\\":
        return next === "" || ASCII_PUNCTUATION.test(next) ? "\\\\" : "\\";
      case "`":
        return paired.has("`") ? "\\`" : "`";
      case "$":
      case "~":
        return paired.has(found) ? `\\${found}` : found;
      case "*":
        return paired.has("*") && !(isSpace(previous) && isSpace(next)) ? "\\*" : "*";
      case "_":
        return paired.has("_") && !(WORD.test(previous) && WORD.test(next)) ? "\\_" : "_";
      case "[":
        return isInLink || next === "^" || next === "[" ? "\\[" : "[";
      case "]":
        return isInLink || next === "(" || next === "[" ? "\\]" : "]";
      case "<":
        return TAG_START.test(next) ? "\\<" : "<";
      case "&":
        return REFERENCE.test(text.slice(offset, offset + 40)) ? "\\&" : "&";
      case "!":
        return next === "[" ? "\\!" : "!";
      default:
        return isInCell ? "\\|" : "|";
    }
  });
}

const EACH_SPECIAL = /\bwww\.[^\s<]*|[\\`*_~[\]<&!|$]/gi;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;
const TAG_START = /[a-z/!?]/i;
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

const isSpace = (char: string) => char === "" || /\s/.test(char);

/** GFM links `www.` up to the next space, and would show the backslashes in it. */
function escapeWww(run: string, surroundings: Surroundings): string {
  const rest = run.slice(4);
  const escaped = escapePlain(rest, { ...surroundings, before: "." });
  const isSafe = escaped === rest && PLAIN_ASCII.test(rest);
  return run.slice(0, 3) + (isSafe || surroundings.isInLink ? "." : "\\.") + escaped;
}

const PLAIN_ASCII = /^[!-~]*$/;

/**
 * A line of a paragraph that would begin another kind of block, kept from it (CommonMark 0.31,
 * chapter 4 and section 5.2; GFM 4.10 and 5.3).
 *
 * @example
 * escapeLineStart("1. Mai", { isFirst: true }) // => "1\\. Mai"
 */
export function escapeLineStart(line: string, { isFirst }: { isFirst: boolean }): string {
  if (!BLOCK_START.test(line)) return line;
  if (LIST_NUMBER.test(line)) return line.replace(LIST_NUMBER, "$1\\$2");
  if (BLOCK_SIGN.test(line) || (!isFirst && UNDERLINE.test(line))) return `\\${line}`;
  return isFirst && (TASK.test(line) || DEFINITION.test(line)) ? `\\${line}` : line;
}

const BLOCK_START = /^[-+*#>=|:[\d]/;
const LIST_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
const BLOCK_SIGN = /^(?:>|[-+*](?=\s|$)|#{1,6}(?:\s|$)|-[-\s]*$)/;
/** Of a heading, or of the head of a table. */
const UNDERLINE = /^(?:=+\s*|[|:-][|:\s-]*)$/;
const TASK = /^\[[ xX]\](?:\s|$)/;
const DEFINITION = /^\[[^\]]*\]:/;

/** A heading's text whose last `#` would be taken for its end (CommonMark 0.31, 4.2). */
export const escapeHeadingEnd = (text: string): string => text.replace(/(^|\s)(#+)$/, "$1\\$2");
