import type { Mark, Part } from "./marks";

/** Emphasis as Markdown and as HTML; the first of `signs` that works is used. */
const FORMS = {
  emphasis: { signs: ["*", "_"], html: "em" },
  strong: { signs: ["**", "__"], html: "strong" },
  strike: { signs: ["~~"], html: "del" },
} as const;

type Emphasis = keyof typeof FORMS;

/**
 * The signs of all emphasis, by the index of their part. Markdown takes a sign only where it leans
 * on text (CommonMark 0.31, 6.2), which Chinese, without spaces, breaks again and again:
 * `**“中文”**后` does not close. Where no sign would work the emphasis is written as HTML.
 */
export function chooseSigns(parts: readonly Part[]): string[] {
  const signs: string[] = [];
  if (!parts.some(opensEmphasis)) return signs;
  for (const [open, close] of pairs(parts)) {
    const { mark } = parts[open] as Part & { mark: Mark };
    if (!isEmphasis(mark.kind)) continue;
    const { signs: candidates, html } = FORMS[mark.kind];
    const sign = candidates.find((candidate) => works(candidate, { parts, signs, open, close }));
    signs[open] = sign ?? `<${html}>`;
    signs[close] = sign ?? `</${html}>`;
  }
  return signs;
}

const opensEmphasis = (part: Part) => part.kind === "open" && isEmphasis(part.mark.kind);

const isEmphasis = (kind: Mark["kind"]): kind is Emphasis => kind !== "link" && kind !== "html";

/** The parts that open a mark and those that close it, outer before inner. */
function pairs(parts: readonly Part[]): [open: number, close: number][] {
  const found: [number, number][] = [];
  const pending: [number, number][] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    if (part.kind === "open") {
      const pair: [number, number] = [at, -1];
      found.push(pair);
      pending.push(pair);
    } else if (part.kind === "close") {
      const pair = pending.pop();
      if (pair) pair[1] = at;
    }
  }
  return found;
}

interface Span {
  parts: readonly Part[];
  signs: string[];
  open: number;
  close: number;
}

function works(sign: string, { parts, signs, open, close }: Span): boolean {
  // Beside another sign of the same character the two would be read as one.
  const touches = (at: number) => signs[at]?.startsWith(sign.charAt(0)) ?? false;
  if ((open > 0 && touches(open - 1)) || touches(close + 1)) return false;
  const before = open > 0 ? parts[open - 1] : undefined;
  return (
    leans(edge(before, "end"), edge(parts[open + 1], "start"), sign) &&
    leans(edge(parts[close + 1], "start"), edge(parts[close - 1], "end"), sign)
  );
}

type Edge = "space" | "punctuation" | "symbol" | "word";

/**
 * Whether a sign between `outside` and `inside` belongs to what is inside. Symbols (emoji, arrows)
 * count as punctuation for some renderers and not for others: the sign must work for all.
 */
function leans(outside: Edge, inside: Edge, sign: string): boolean {
  if (inside === "space") return false;
  const isFree = outside === "space" || outside === "punctuation";
  return isFree || (inside === "word" && !sign.startsWith("_"));
}

function edge(part: Part | undefined, side: "start" | "end"): Edge {
  if (part === undefined || part.kind === "break") return "space";
  if (part.kind !== "text") return "punctuation";
  const unit = part.text.charCodeAt(side === "start" ? 0 : part.text.length - 1);
  if (isPlainWord(unit)) return "word";
  const char = side === "start" ? firstCodePoint(part.text) : lastCodePoint(part.text);
  if (SPACE.test(char)) return "space";
  if (PUNCTUATION.test(char)) return "punctuation";
  return WORD.test(char) ? "word" : "symbol";
}

const SPACE = /[\s\p{Z}\p{Cc}]/u;
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Chinese characters, digits and the letters of English: most of what stands beside a sign. */
const isPlainWord = (unit: number) =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39);

const firstCodePoint = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0x20);

function lastCodePoint(text: string): string {
  const isPair = /[\udc00-\udfff]/.test(text.at(-1) ?? "") && text.length > 1;
  return isPair ? firstCodePoint(text.slice(-2)) : (text.at(-1) ?? " ");
}
