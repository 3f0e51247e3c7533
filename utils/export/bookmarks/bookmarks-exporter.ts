import { type Clip, titleOf } from "../../clip/clip";
import { escapeHtml } from "../canonical-html/entities";
import type { CollectionExporter, ExportContext } from "../exporter";

/**
 * Bookmarks as every browser and bookmark service imports them: Netscape's format
 * (https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)),
 * with the tags that Firefox, Pinboard and others write, Pinboard's mark of what is to be read, Raindrop's of
 * favourites, and one of ours for what is archived, which others pass over. Clips of pages that are not on the web are
 * left out, since browsers would run or refuse their addresses.
 */
export const bookmarksExporter = {
  kind: "collection",
  id: "bookmarks",
  extension: ".html",
  mediaType: "text/html; charset=utf-8",
  write: writeBookmarks,
} as const satisfies CollectionExporter;

async function* writeBookmarks(
  clips: AsyncIterable<Clip>,
  { collectionName, exportedAt }: ExportContext,
) {
  yield `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="${seconds(exportedAt)}">${line(collectionName)}</H3>
    <DL><p>
`;
  for await (const clip of clips) {
    if (/^https?:/i.test(clip.article.url)) yield bookmark(clip);
  }
  yield "    </DL><p>\n</DL><p>\n";
}

function bookmark(clip: Clip): string {
  const { url } = clip.article;
  const tags = clip.tags.map((tag) => tag.replaceAll(",", "，")).join(",");
  const attributes = `HREF="${escapeHtml(url)}" ADD_DATE="${seconds(clip.clippedAt)}"`;
  const tagged = tags && ` TAGS="${line(tags)}"`;
  const marks = [
    ` TOREAD="${clip.state === "unread" ? 1 : 0}"`,
    clip.state === "archived" ? ' DATA-STATE="archived"' : "",
    clip.favourite ? ' DATA-IMPORTANT="true"' : "",
  ].join("");
  const description = line(clip.note || clip.article.excerpt);
  return `        <DT><A ${attributes}${tagged}${marks}>${line(titleOf(clip)) || escapeHtml(url)}</A>\n${
    description && `        <DD>${description}\n`
  }`;
}

const line = (text: string) => escapeHtml(text.replace(/\s+/g, " ").trim());

const seconds = (time: string) => Math.floor(new Date(time).getTime() / 1000);
