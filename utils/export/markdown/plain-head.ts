import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import { escapeLineStarts } from "./escape";
import { hashtags } from "./hashtag";

/**
 * What a clip says of itself as Markdown without front matter: title, facts, tags, note, address, each a
 * block. The address stands last, so that nothing of the text can be taken for tags or a note. Of the
 * facts the agency is emphasised and the writer strong, and a dot follows one that is alone, so that
 * `utils/import/markdown/plain-head.ts` can tell them.
 *
 * @example
 * # 老城修缮
 *
 * 城南时报 · **王甲** · 2018-04-14
 *
 * #本地 #城市/老城
 *
 * > 给读书会
 *
 * <https://example.com/a.html>
 */
export function plainHead(clip: Clip): string {
  const { url } = clip.article;
  const title = line(titleOf(clip));
  const parts = [
    title && `# ${title}`,
    escapeLineStarts(factsOf(clip)),
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

function factsOf(clip: Clip): string {
  const [site, agency, writer] = [clip.article.siteName, clip.article.source, bylineOf(clip)].map(
    fact,
  ) as [string, string, string];
  const names = [
    site,
    agency !== site && agency && `*${agency}*`,
    writer !== site && writer !== agency && writer && `**${writer}**`,
  ].filter(Boolean);
  const day = line(publishedTimeOf(clip).slice(0, "2026-01-31".length));
  if (names.length === 1 && day === "") return `${names[0]} ·`;
  return [...names, day].filter(Boolean).join(" · ");
}

/** A name that has no separator of names in it, and is no address that would stand for the article's. */
const fact = (value: string) =>
  line(value)
    .replace(/ (?=·)|(?<=·) /g, "\u00a0")
    .replace(/(https?)(?=:\/\/)/gi, "$1\\");

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
