import type { Clip } from "../../clip/clip";
import { bytesOf, type CollectionExporter, type ExportContext } from "../exporter";
import type { ChapterGroup } from "../preferences";
import { escapeXml, languageTag, oneLine } from "../xhtml/xml";
import { type ZipEntry, zip } from "../zip/zip";
import { FactsOfBook } from "./book-facts";
import { BookPictures } from "./book-pictures";
import { BOOK_STYLE } from "./book-style";
import { type Chapter, chapterDocument, chapterTitle, xhtmlDocument } from "./chapter";
import { coverSvg } from "./cover";
import { navigationDocument, ncx, partsOf } from "./navigation";
import { packageDocument } from "./package-document";

/**
 * One book of any number of clips, a chapter each: EPUB 3.2 with the table of contents of EPUB 2
 * beside its own (https://www.w3.org/publishing/epub32/). A chapter is written when its clip comes
 * by; only titles and paths are kept until the end.
 */
export const epubExporter = {
  kind: "collection",
  id: "epub",
  extension: ".epub",
  mediaType: "application/epub+zip",
  write: (clips, context) => zip(bookEntries(clips, context)),
} as const satisfies CollectionExporter;

const ROOT = "book/";

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${ROOT}package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

async function* bookEntries(
  clips: AsyncIterable<Clip>,
  context: ExportContext,
): AsyncGenerator<ZipEntry> {
  const modified = new Date(context.exportedAt);
  const file = (name: string, content: string | Uint8Array<ArrayBuffer>): ZipEntry => ({
    name,
    bytes: bytesOf(content),
    modified,
  });
  yield file("mimetype", "application/epub+zip");
  yield file("META-INF/container.xml", CONTAINER);
  yield file(`${ROOT}style.css`, BOOK_STYLE);

  const gathered = new FactsOfBook();
  const pictures = new BookPictures(context.pictures);
  const chapters: Chapter[] = [];
  for await (const clip of clips) {
    gathered.add(clip);
    const { paths, added } = await pictures.take(clip);
    for (const { path, bytes } of added) yield file(ROOT + path, bytes);
    const path = `chapter-${chapters.length + 1}.xhtml`;
    const { markup, hasMaths } = chapterDocument(clip, (src) => paths.get(src) ?? null);
    yield file(ROOT + path, markup);
    chapters.push({ ...chapterOf(clip, context.preferences.chapters), path, hasMaths });
  }

  const facts = gathered.facts(context);
  const [language = ""] = facts.languages;
  const day = (facts.published || context.exportedAt).slice(0, "2026-01-31".length);
  const subtitle = facts.publisher || facts.creators.slice(0, 3).join(", ");
  yield file(`${ROOT}images/cover.svg`, coverSvg({ title: facts.title, subtitle, day }));
  yield file(`${ROOT}cover.xhtml`, coverPage(facts.title, language));
  if (chapters.length === 0) chapters.push(yield* emptyChapter(file, facts.title, language));
  const parts = partsOf(chapters);
  const ordered = parts.flatMap((part) => part.chapters);
  yield file(`${ROOT}nav.xhtml`, navigationDocument(parts, language));
  yield file(`${ROOT}toc.ncx`, ncx(parts, facts));
  yield file(`${ROOT}package.opf`, packageDocument(facts, ordered, pictures.all));
}

const chapterOf = (clip: Clip, group: ChapterGroup) => ({
  title: chapterTitle(clip),
  group: groupOf(clip, group),
  language: languageTag(clip.article.lang),
  isRightToLeft: clip.article.dir === "rtl",
});

function groupOf({ article, tags }: Clip, group: ChapterGroup): string {
  if (group === "none") return "";
  const name = group === "tag" ? tags[0] : article.breadcrumb[0];
  return oneLine(name ?? "");
}

function coverPage(title: string, language: string): string {
  const escaped = escapeXml(title);
  const body = `<div class="cover" epub:type="cover"><img src="images/cover.svg" alt="${escaped}"/></div>`;
  return xhtmlDocument({ title: escaped, language, body });
}

/** A book of nothing is a book too: a table of contents must have an entry. */
function* emptyChapter(
  file: (name: string, content: string) => ZipEntry,
  title: string,
  language: string,
): Generator<ZipEntry, Chapter> {
  const path = "chapter-1.xhtml";
  const escaped = escapeXml(title);
  const body = `<h1>${escaped}</h1>`;
  yield file(ROOT + path, xhtmlDocument({ title: escaped, language, body }));
  return { path, title, group: "", language, isRightToLeft: false, hasMaths: false };
}
