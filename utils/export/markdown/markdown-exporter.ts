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
): string => `${frontMatter(clip, preferences)}\n${htmlToMarkdown(clip.article.content, beside)}`;
