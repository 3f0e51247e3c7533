import { bylineOf, type Clip, publishedTimeOf, titleOf } from "../../clip/clip";
import { escapeHtml } from "../canonical-html/entities";
import { offlineHtml } from "./offline-html";
import { PAGE_STYLE } from "./page-style";

/**
 * Nothing may be fetched or run, whatever the page holds
 * (https://www.w3.org/TR/CSP3/; in a meta element it holds for all that follows it).
 */
const POLICY =
  "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A clip as one HTML page that reads well in any browser and on paper, and asks for nothing.
 *
 * @param pictures what shows its pictures, by their addresses; the others become links
 */
export function clipPage(clip: Clip, pictures: ReadonlyMap<string, string> = new Map()): string {
  const { article } = clip;
  const title = escapeHtml(titleOf(clip) || article.url);
  return `<!doctype html>
<html${attribute("lang", article.lang)} dir="${article.dir === "rtl" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="x-dns-prefetch-control" content="off">
${metaOf(clip)}<link rel="canonical"${attribute("href", webAddress(article.canonicalUrl))}>
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
${PAGE_STYLE}
</style>
</head>
<body>
<header>
${crumb(article.breadcrumb)}<h1>${title}</h1>
${facts(clip)}${source(article.url)}${note(clip.note)}</header>
<article>
${offlineHtml(article.content, pictures)}
</article>
</body>
</html>
`;
}

/** Facts for machines, by the names of WHATWG's registry and Dublin Core, and for reading back. */
function metaOf(clip: Clip): string {
  const { article } = clip;
  const named: [string, string][] = [
    ["author", bylineOf(clip)],
    ["description", article.excerpt],
    ["keywords", clip.tags.join(", ")],
    ["dcterms.issued", publishedTimeOf(clip)],
    ["dcterms.modified", article.modifiedTime],
    ["dcterms.publisher", article.siteName],
    ["dcterms.source", article.url],
    ["jianbao.id", clip.id],
    ["jianbao.clipped", clip.clippedAt],
    ["jianbao.source", article.source],
    ["jianbao.image", webAddress(article.leadImage ?? "")],
    // Keywords cannot hold commas.
    ["jianbao.tags", clip.tags.some((tag) => tag.includes(",")) ? JSON.stringify(clip.tags) : ""],
    ["jianbao.state", clip.state],
    ["jianbao.favourite", clip.favourite ? "true" : ""],
  ];
  return named
    .filter(([, content]) => content !== "")
    .map(([name, content]) => `<meta name="${name}"${attribute("content", content)}>\n`)
    .join("");
}

const crumb = (sections: string[]) =>
  sections.length > 0 ? `<p class="crumb">${sections.map(escapeHtml).join(" › ")}</p>\n` : "";

function facts(clip: Clip): string {
  const { siteName, source } = clip.article;
  const published = publishedTimeOf(clip);
  const time = published && `<time datetime="${escapeHtml(published)}">${day(published)}</time>`;
  const texts = [siteName, source === siteName ? "" : source, bylineOf(clip)].map(escapeHtml);
  const shown = [...texts, time, clip.tags.map(escapeHtml).join(", ")].filter(Boolean);
  return shown.length > 0
    ? `<ul class="facts">${shown.map((fact) => `<li>${fact}</li>`).join("")}</ul>\n`
    : "";
}

/** Date and time as the page gave them, without seconds and zone. */
const day = (time: string) =>
  escapeHtml(time.slice(0, "2026-01-31T12:00".length).replace("T", " "));

function source(url: string): string {
  const href = webAddress(url);
  const text = escapeHtml(url);
  return href
    ? `<p class="source"><a href="${escapeHtml(href)}" rel="noreferrer" target="_blank">${text}</a></p>\n`
    : `<p class="source">${text}</p>\n`;
}

const note = (text: string) => (text ? `<p class="note">${escapeHtml(text)}</p>\n` : "");

const webAddress = (address: string) => (/^https?:/i.test(address) ? address : "");

const attribute = (name: string, value: string) => value && ` ${name}="${escapeHtml(value)}"`;
