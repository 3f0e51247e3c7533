import type { Clip } from "../../clip/clip";
import type { ClipContext, ClipExporter } from "../exporter";
import type { ExportPreferences } from "../preferences";
import { frontMatter } from "./front-matter";
import { htmlToMarkdown } from "./html-to-markdown";

/** Markdown (text/markdown, RFC 7763) with YAML front matter, as the chosen program reads it. */
export const markdownExporter = {
  kind: "clip",
  id: "markdown",
  extension: ".md",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  hasPicturesBeside: true,
  write: (clip, { preferences, beside }: ClipContext) => markdownOf(clip, preferences, beside),
} as const satisfies ClipExporter;

/** @param beside paths of pictures that lie beside the file, by their addresses */
export const markdownOf = (
  clip: Clip,
  preferences: ExportPreferences,
  beside?: ReadonlyMap<string, string>,
): string => {
  const text = htmlToMarkdown(clip.article.content, beside);
  const body = preferences.markdown === "hugo" ? withoutShortcodes(text) : text;
  return `${frontMatter(clip, preferences)}\n${body}`;
};

/**
 * Shortcodes in code, which no backslash can spare, as Hugo shows and does not run them
 * (https://gohugo.io/content-management/shortcodes/).
 */
const withoutShortcodes = (markdown: string): string =>
  markdown.replace(/(\{\{[<%])([^{}]{0,1000}?)([>%]\}\})/g, "$1/*$2*/$3");
