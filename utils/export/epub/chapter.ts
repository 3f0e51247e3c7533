import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import { type PicturePath, toXhtml } from "../xhtml/to-xhtml";
import { escapeXml, languageTag, oneLine, uriOf, xmlAttribute } from "../xhtml/xml";

/** What the package and the tables of contents need of a chapter that is written already. */
export interface Chapter {
  /** In the book, from its root folder. */
  path: string;
  title: string;
  /** Under which it stands; "" for none. */
  group: string;
  language: string;
  isRightToLeft: boolean;
  hasMaths: boolean;
}

/** A clip as one XHTML document of a book. */
export function chapterDocument(
  clip: Clip,
  picturePath: PicturePath,
): { markup: string; hasMaths: boolean } {
  const { article } = clip;
  const content = toXhtml(article.content, picturePath);
  const title = escapeXml(chapterTitle(clip));
  const body = `<header>
${crumb(article.breadcrumb)}<h1>${title}</h1>
${facts(clip)}${source(article.url)}${note(clip.note)}</header>
<div class="article">
${content.markup}
</div>`;
  const language = languageTag(article.lang);
  const markup = xhtmlDocument({ title, language, isRightToLeft: article.dir === "rtl", body });
  return { markup, hasMaths: content.hasMaths };
}

/** Never empty, as readers of books demand; one line. */
export const chapterTitle = (clip: Clip): string =>
  oneLine(titleOf(clip)) || clip.article.url || clip.id;

export interface XhtmlDocument {
  /** Escaped. */
  title: string;
  language: string;
  isRightToLeft?: boolean;
  body: string;
}

export function xhtmlDocument({ title, language, isRightToLeft, body }: XhtmlDocument): string {
  const languages = xmlAttribute("lang", language) + xmlAttribute("xml:lang", language);
  const direction = isRightToLeft ? ' dir="rtl"' : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languages}${direction}>
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

const crumb = (sections: string[]) =>
  sections.length > 0 ? `<p class="crumb">${sections.map(escapeXml).join(" › ")}</p>\n` : "";

function facts(clip: Clip): string {
  const { siteName, source } = clip.article;
  const day = publishedTimeOf(clip).slice(0, "2026-01-31T12:00".length).replace("T", " ");
  const texts = [siteName, source === siteName ? "" : source, bylineOf(clip), day];
  const shown = texts.filter((text) => text.trim() !== "").map(escapeXml);
  return shown.length > 0 ? `<p class="facts">${shown.join(" · ")}</p>\n` : "";
}

function source(url: string): string {
  if (!url) return "";
  const href = /^https?:/i.test(url) ? uriOf(url) : "";
  const text = escapeXml(url);
  return `<p class="source">${href ? `<a${xmlAttribute("href", href)}>${text}</a>` : text}</p>\n`;
}

const note = (text: string) => (text ? `<p class="note">${escapeXml(text)}</p>\n` : "");
