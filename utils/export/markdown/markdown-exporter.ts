import type { Clip } from "../../clip/clip";
import type { ClipExporter } from "../exporter";
import { frontMatter } from "./front-matter";
import { htmlToMarkdown } from "./html-to-markdown";

/** Markdown (text/markdown, RFC 7763) with YAML front matter, as Obsidian and Hugo read it. */
export const markdownExporter = {
  kind: "clip",
  id: "markdown",
  extension: ".md",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  write: (clip: Clip) => `${frontMatter(clip)}\n${htmlToMarkdown(clip.article.content)}`,
} as const satisfies ClipExporter;
