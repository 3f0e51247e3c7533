import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import { yamlDate, yamlList, yamlString } from "./yaml";

/**
 * The facts of a clip as YAML between `---` lines. First the properties of Obsidian's own clipper,
 * by its names, then those that a portal page adds. What the clip does not have is left out;
 * `author`, `tags` and `section` are always lists.
 *
 * @example
 * ---
 * title: "老城修缮"
 * source: "https://example.com/a.html"
 * author:
 *   - "王甲"
 * published: 2018-04-14
 * created: 2026-01-31T12:00:00.000Z
 * description: "…"
 * tags:
 *   - "本地"
 * site: "城南时报"
 * agency: "新华社"
 * section:
 *   - "国内"
 *   - "地方"
 * language: "zh-CN"
 * ---
 */
export function frontMatter(clip: Clip): string {
  const { article } = clip;
  const properties = [
    text("title", titleOf(clip)),
    text("source", article.url),
    list("author", bylineOf(clip).split(", ").filter(Boolean)),
    date("published", publishedTimeOf(clip)),
    date("modified", article.modifiedTime),
    date("created", clip.clippedAt),
    text("description", article.excerpt),
    list("tags", clip.tags),
    text("site", article.siteName),
    text("agency", article.source),
    list("section", article.breadcrumb),
    text("language", article.lang),
    text("direction", article.dir === "rtl" ? "rtl" : ""),
    text("image", article.leadImage ?? ""),
    text("note", clip.note),
    text("state", clip.state),
    clip.favourite ? "favourite: true\n" : "",
    text("id", clip.id),
  ];
  return `---\n${properties.join("")}---\n`;
}

const text = (key: string, value: string) => value && `${key}: ${yamlString(value)}\n`;
const date = (key: string, value: string) => value && `${key}: ${yamlDate(value)}\n`;
const list = (key: string, values: readonly string[]) =>
  values.length > 0 ? `${key}:${yamlList(values)}\n` : "";
