import { type Clip, titleOf } from "../clip/clip";
import { escapeHtml } from "./canonical-html/entities";
import { isFollowed } from "./canonical-html/safe-addresses";
import { citationSentence } from "./citation/citation-sentence";
import type { CopiedForm } from "./copied-form";
import { offlineHtml } from "./html/offline-html";
import { markdownOf } from "./markdown/markdown-exporter";
import { DEFAULT_PREFERENCES, type ExportPreferences } from "./preferences";
import { textExporter } from "./text/text-exporter";

/** What a program may take out of the clipboard. */
export interface Copied {
  /** text/plain */
  text: string;
  /** text/html, a fragment; null: the text is all. */
  html: string | null;
}

const FORMS: Record<CopiedForm, (clips: readonly Clip[], untitled: string) => Copied> = {
  markdown: (clips) => ({
    text: clips.map((clip) => markdownOf(clip, PASTED)).join("\n---\n\n"),
    html: null,
  }),
  rich: (clips) => ({
    text: clips.map((clip) => textExporter.write(clip)).join("\n\n"),
    html: clips.map(richText).join("\n<hr>\n"),
  }),
  citation: (clips, untitled) => ({
    text: clips.map((clip) => citationSentence(clip, untitled)).join("\n"),
    html: null,
  }),
  link: (clips) => ({
    text: clips.map(({ article }) => article.url).join("\n"),
    html: clips.map((clip) => link(clip, titleOf(clip))).join("<br>\n"),
  }),
};

/**
 * Clips as one form of clipboard content, in their order.
 *
 * @param untitled what a citation says of a clip without a title
 */
export const copiedAs = (form: CopiedForm, clips: readonly Clip[], untitled: string): Copied =>
  FORMS[form](clips, untitled);

/** As it is pasted into a text: with a heading instead of front matter. */
const PASTED: ExportPreferences = { ...DEFAULT_PREFERENCES, markdown: "plain" };

const richText = (clip: Clip) =>
  `<h1>${escapeHtml(titleOf(clip))}</h1>\n<p>${link(clip, clip.article.url)}</p>\n${offlineHtml(clip.article.content)}`;

function link({ article }: Clip, text: string): string {
  const name = escapeHtml(text || article.url);
  return isFollowed(article.url) ? `<a href="${escapeHtml(article.url)}">${name}</a>` : name;
}
