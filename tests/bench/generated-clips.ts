import type { Clip } from "@/utils/clip/clip";
import { createClip } from "@/utils/clip/clip";
import { aLength, aText, often, randomOf } from "../utils/search/index/corpus";

const HOUR = 3_600_000;
const SITES = 300;
const TAGS = 400;

/** What the words of a query are taken from: one in so many clips. */
const STRIDE = 7919;

/**
 * The clip of a number: half of them Chinese, a median of 4 kB of text, as much again of markup.
 * The same number always gives the same clip, and a later one was clipped later.
 */
export function generatedClip(index: number): Clip {
  const chance = randomOf(index * 31 + 1);
  const isChinese = index % 2 === 0;
  const clippedAt = new Date(Date.UTC(2010, 0, 1) + index * HOUR).toISOString();
  const textContent = aText(aLength(chance), isChinese, chance);
  const title = aText(45, isChinese, chance);
  const site = often(SITES, chance);
  const url = `https://paper${site}.example/articles/${index}.html`;
  const article = {
    url,
    canonicalUrl: url,
    title,
    byline: aText(isChinese ? 6 : 12, isChinese, chance),
    siteName: isChinese ? `城南时报${site}` : `River Post ${site}`,
    source: "",
    publishedTime: clippedAt.slice(0, 10),
    modifiedTime: "",
    lang: isChinese ? "zh-CN" : "en",
    dir: "ltr" as const,
    breadcrumb: [`栏目${site % 20}`],
    excerpt: textContent.slice(0, 120),
    content: contentOf(textContent, chance),
    textContent,
    length: textContent.length,
    leadImage: null,
    images: [],
    nextPage: null,
    previousArticle: null,
    nextArticle: null,
  };
  const tags = Array.from({ length: Math.floor(chance() * 4) }, () => `tag ${often(TAGS, chance)}`);
  const clip = createClip(article, { id: idOf(clippedAt, chance), clippedAt });
  return { ...clip, tags: [...new Set(tags)], favourite: chance() < 0.1 };
}

/** UUID version 7, with what is drawn by lot given by `chance`. */
function idOf(clippedAt: string, chance: () => number): string {
  const time = Date.parse(clippedAt).toString(16).padStart(12, "0");
  const lot = Array.from({ length: 18 }, () => Math.floor(chance() * 16).toString(16)).join("");
  const digits = `${time}7${lot.slice(0, 3)}8${lot.slice(3)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Paragraphs with the attributes and links that articles have. */
function contentOf(text: string, chance: () => number): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 40 + Math.floor(chance() * 200);
    paragraphs.push(text.slice(at, at + length));
    at += length;
  }
  const link = `<a href="https://paper.example/${"topic/".repeat(8)}">`;
  return paragraphs
    .map((text) => `<p>${link}${text.slice(0, 6)}</a>${text.slice(6)}</p>`)
    .join("\n");
}

/** What readers look for: pieces of the clips, from a single character to three words. */
export function generatedQueries(clips: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const chance = randomOf(index * 17 + 5);
    const { textContent } = generatedClip((index * STRIDE) % clips).article;
    return pieceOf(textContent, chance);
  });
}

function pieceOf(text: string, chance: () => number): string {
  const rest = text.slice(Math.floor(chance() * text.length * 0.9));
  const chinese = rest.match(/[\u4e00-\u9fff]{2,4}/g)?.[0];
  if (chinese) return chinese.slice(0, chance() < 0.7 ? 2 : 4);
  const words = rest.match(/[a-z]+/g)?.slice(1, 2 + Math.floor(chance() * 2)) ?? ["the"];
  return chance() < 0.3 ? `"${words.join(" ")}"` : words.join(" ");
}
