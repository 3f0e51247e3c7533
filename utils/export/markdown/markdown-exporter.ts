import type { ClipContext, ClipExporter } from "../exporter";
import { frontMatter } from "./front-matter";
import { htmlToMarkdown } from "./html-to-markdown";

/** Markdown (text/markdown, RFC 7763) with YAML front matter, as the chosen program reads it. */
export const markdownExporter = {
  kind: "clip",
  id: "markdown",
  extension: ".md",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  hasPicturesBeside: true,
  write: (clip, { preferences, beside }: ClipContext) =>
    `${frontMatter(clip, preferences)}\n${htmlToMarkdown(clip.article.content, beside)}`,
} as const satisfies ClipExporter;
