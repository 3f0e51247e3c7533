import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import { escapeLineStarts } from "./escape";
import { hashtags } from "./hashtag";

/**
 * What a clip says of itself as Markdown without front matter: title, facts, tags, note, address, each a
 * block. The address stands last, so that nothing of the text can be taken for tags or a note
 * (`utils/import/markdown/plain-head.ts` reads it back).
 *
 * @example
 * # 老城修缮
 *
 * 城南时报 · 王甲 · 2018-04-14
 *
 * #本地 #城市/老城
 *
 * > 给读书会
 *
 * <https://example.com/a.html>
 */
export function plainHead(clip: Clip): string {
  const { siteName, source, url } = clip.article;
  const day = publishedTimeOf(clip).slice(0, "2026-01-31".length);
  const facts = [...new Set([siteName, source, bylineOf(clip), day])].map(line).filter(Boolean);
  const title = line(titleOf(clip));
  const parts = [
    title && `# ${title}`,
    escapeLineStarts(facts.join(" · ")),
    hashtags(clip.tags)
      .map((tag) => `#${tag}`)
      .join(" "),
    quoted(clip.note),
    /^https?:\S+$/i.test(url) ? `<${url}>` : "",
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join("\n");
}

const line = (value: string) =>
  value
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#~|&]/g, "\\$&");

/** Text in a quote; its lines stay lines. "" for none. */
function quoted(text: string): string {
  if (text.trim() === "") return "";
  const paragraphs = text.trim().split(/\n\s*\n/);
  return paragraphs.map((one) => one.split("\n").map(quotedLine).join("\\\n")).join("\n>\n");
}

const quotedLine = (text: string) => `> ${escapeLineStarts(line(text))}`;
