import type { ClipExporter } from "../exporter";
import { frontMatter } from "./front-matter";
import { htmlToMarkdown } from "./html-to-markdown";

/** Markdown (text/markdown, RFC 7763) with YAML front matter, as the chosen program reads it. */
export const markdownExporter = {
  kind: "clip",
  id: "markdown",
  extension: ".md",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  write: (clip, { preferences }) =>
    `${frontMatter(clip, preferences)}\n${htmlToMarkdown(clip.article.content)}`,
} as const satisfies ClipExporter;
