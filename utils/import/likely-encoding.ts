import { CHINESE, HANGUL, KANJI } from "./common-characters";

/** Encodings that files without a mark or a name for theirs are written in, besides UTF-8. */
const CANDIDATES = [
  { encoding: "gb18030", worth: (char: string) => ofHan(char, CHINESE) },
  { encoding: "windows-1252", worth: ofWest },
  { encoding: "big5", worth: (char: string) => ofHan(char, CHINESE) },
  { encoding: "shift_jis", worth: ofJapanese },
  { encoding: "euc-kr", worth: ofKorean },
] as const;

/**
 * The encodings in which bytes may be text, the likeliest first. What the bytes would say in each is
 * weighed: common characters of its language speak for it; rare ones, private ones and the katakana of
 * half width, which bytes in a wrong encoding are full of, against it. Without clear evidence it is that of
 * Western Windows (windows-1252, which holds Latin-1) where letters beyond ASCII stand alone, else that of
 * Chinese Windows (GB 18030, which holds GBK and GB 2312).
 */
export function likelyEncodings(bytes: Uint8Array): string[] {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const sample = bytes.subarray(first, first + SAMPLE_BYTES);
  const usual = standAlone(sample) ? "windows-1252" : "gb18030";
  return CANDIDATES.map(({ encoding, worth }) => ({
    encoding,
    weight: weightOf(sample, encoding, worth) + (encoding === usual ? CLEARLY : 0),
  }))
    .filter(({ encoding, weight }) => weight > 0 || (encoding === usual && weight > -Infinity))
    .sort((a, b) => b.weight - a.weight)
    .map(({ encoding }) => encoding);
}

/** Enough to tell, from the first byte that is not ASCII on: there a character begins. */
const SAMPLE_BYTES = 100_000;

/** By how many common characters an encoding must lead to be taken for an unusual one. */
const CLEARLY = 1.6;

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

/** What a character beyond ASCII says for an encoding; before and after it stand others. */
type Worth = (char: string, before: string, after: string) => number;

function weightOf(sample: Uint8Array, encoding: string, worth: Worth): number {
  let text: string;
  try {
    // Its end may be within a character.
    text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    // Not of this encoding.
    return -Infinity;
  }
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0x7f) {
      weight += worth(text.charAt(at), text.charAt(at - 1), text.charAt(at + 1));
    }
  }
  return weight;
}

const SIGN = /[\u2010-\u2026\u3000-\u3002\u3008-\u3017\u30fb\uff01-\uff5e]/;
const HAN = /[\u4e00-\u9fff]/;

const ofHan = (char: string, common: ReadonlySet<string>): number => {
  if (common.has(char)) return 1;
  if (SIGN.test(char)) return 0.1;
  return HAN.test(char) ? -0.3 : -1;
};

function ofJapanese(char: string): number {
  return /[\u3041-\u3096\u30a1-\u30fa\u30fc]/.test(char) ? 1 : ofHan(char, KANJI);
}

function ofKorean(char: string): number {
  if (HANGUL.has(char)) return 1;
  if (/[\uac00-\ud7a3]/.test(char)) return -0.1;
  return SIGN.test(char) ? 0.1 : -0.6;
}

/** Letters with marks stand among plain ones. */
function ofWest(char: string, before: string, after: string): number {
  if (
    /[\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac\u00a0\u00a1\u00a3\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u00bf]/.test(
      char,
    )
  )
    return 0.1;
  if (
    !/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]/.test(
      char,
    )
  )
    return -0.5;
  if (/[\u00a1-\uffff]/.test(after) || /[\u00a1-\uffff]/.test(before)) return -0.5;
  return /[A-Za-z]/.test(before + after) ? 1 : 0.5;
}
