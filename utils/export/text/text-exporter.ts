import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import type { ClipExporter } from "../exporter";
import { readableText } from "./readable-text";

/** Plain text in UTF-8: the title, a line of facts, the address, the note, and all of the text. */
export const textExporter = {
  kind: "clip",
  id: "text",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  write: plainText,
} as const satisfies ClipExporter;

function plainText(clip: Clip): string {
  const { article } = clip;
  const day = publishedTimeOf(clip).slice(0, "2026-01-31T12:00".length).replace("T", " ");
  const facts = [article.siteName, article.source, bylineOf(clip), day];
  const head = [
    titleOf(clip),
    [...new Set(facts.filter(Boolean))].join(" · "),
    article.url,
    clip.tags.map((tag) => `#${tag}`).join(" "),
  ];
  const parts = [head.filter(Boolean).join("\n"), clip.note, readableText(article.content)];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
