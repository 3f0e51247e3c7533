import type { IndexedClip } from "@/utils/search/index/storage";
import { someFacts } from "../words";

/** Numbers from 0 to 1, the same for the same seed: mulberry32, by Tommy Ettinger. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of many, the first ones far more often, as with words (Zipf's law). */
export const often = (count: number, chance: () => number) => Math.floor(count ** chance()) - 1;

const WORD_COUNT = 30_000;
const CHINESE_WORD_COUNT = 20_000;
const LETTERS = "etaoinshrdlucmfwypvbgk";

/** The word of a rank: frequent ones are short. */
function wordOf(rank: number): string {
  const chance = randomOf(rank * 7919);
  const length = 2 + Math.floor(Math.log2(rank + 2) / 2) + Math.floor(chance() * 4);
  return Array.from({ length }, () => LETTERS[often(LETTERS.length, chance)]).join("");
}

/** A Chinese word of one to three out of about 3,000 characters. */
function chineseWordOf(rank: number): string {
  const chance = randomOf(rank * 104_729 + 1);
  const length = rank < 60 ? 1 : chance() < 0.8 ? 2 : 3;
  const codes = Array.from({ length }, () => 0x4e00 + Math.floor(3_000 * chance() ** 1.5));
  return String.fromCharCode(...codes);
}

const words: string[] = [];
const chineseWords: string[] = [];

const englishWord = (chance: () => number) => {
  const rank = often(WORD_COUNT, chance);
  words[rank] ??= wordOf(rank);
  return words[rank];
};

const chineseWord = (chance: () => number) => {
  const rank = often(CHINESE_WORD_COUNT, chance);
  chineseWords[rank] ??= chineseWordOf(rank);
  return chineseWords[rank];
};

/** Text of about so many bytes of UTF-8. */
export function aText(bytes: number, isChinese: boolean, chance: () => number): string {
  const parts: string[] = [];
  for (let written = 0; written < bytes; ) {
    const foreign = isChinese && chance() < 0.02;
    const word = isChinese && !foreign ? chineseWord(chance) : englishWord(chance);
    const mark = chance() < 0.1 ? (isChinese ? "，" : ", ") : isChinese ? "" : " ";
    parts.push(word, mark);
    written += (isChinese && !foreign ? 3 : 1) * word.length + mark.length;
  }
  return parts.join("");
}

/** A median of 4 kB, some ten times as long. */
export const aLength = (chance: () => number) =>
  4_000 * Math.exp(1.2 * (chance() + chance() + chance() - 1.5));

/** Synthetic clips, half of them Chinese, in the order of time. */
export function aCorpus(count: number, chance: () => number): IndexedClip[] {
  return Array.from({ length: count }, (_, index) => {
    const isChinese = index % 2 === 0;
    const clippedAt = new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString();
    return {
      id: `0199${index.toString(16).padStart(4, "0")}-0000-7000-8000-${clippedAt.slice(0, 10).replaceAll("-", "")}0000`,
      text: aText(aLength(chance), isChinese, chance),
      facts: someFacts({
        title: aText(45, isChinese, chance),
        siteName: isChinese ? "城南时报" : "River Post",
        url: `https://paper${index % 5}.example/articles/${index}.html`,
        clippedAt,
      }),
    };
  });
}

/** What a reader might look for: a piece of one of the clips, or two. */
export function aPhrase(clips: readonly IndexedClip[], chance: () => number): string {
  const { text } = clips[Math.floor(chance() * clips.length)] as IndexedClip;
  const start = Math.floor(chance() * text.length);
  if (/[\u4e00-\u9fff]/.test(text.slice(start, start + 2))) {
    return text.slice(start, start + 1 + Math.ceil(chance() * 3));
  }
  const found = text
    .slice(start)
    .match(/[a-z]+/g)
    ?.slice(1, 1 + Math.ceil(chance() * 2)) ?? ["the"];
  return chance() < 0.3 ? `"${found.join(" ")}"` : found.join(" ");
}
