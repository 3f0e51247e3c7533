import type { Article } from "@/utils/article/article";
import { extractArticle } from "@/utils/article/extract";
import { sanitise } from "@/utils/article/sanitise";
import { type Clip, createClip } from "@/utils/clip/clip";
import { chapterDocument } from "@/utils/export/epub/chapter";
import { exportClips } from "@/utils/export/export-clips";
import { bytesOf, type ExportContext, type Exporter } from "@/utils/export/exporter";
import { clipPage } from "@/utils/export/html/clip-page";
import { DEFAULT_PREFERENCES } from "@/utils/export/preferences";
import { EXPORTERS } from "@/utils/export/registry";
import { keepClip, readClip } from "@/utils/library/save";
import type { LibraryDatabase } from "@/utils/library/schema";
import { leaksIn } from "./leaks";

const ADDRESS = "https://paper.example/2026/story.html";

const CONTEXT: ExportContext = {
  exportedAt: "2026-02-01T00:00:00.000Z",
  collectionName: "Jianbao",
  preferences: DEFAULT_PREFERENCES,
  pictures: async () => null,
};

/** A page's way through the product: extracted, kept, read again, shown, and written in each format. */
export async function faultsOfPage(html: string, database: LibraryDatabase): Promise<string[]> {
  const page = new DOMParser().parseFromString(html, "text/html");
  const article = extractArticle(page, ADDRESS, { force: true });
  if (!article) return [];
  const id = crypto.randomUUID();
  const clip = createClip(article, { id, clippedAt: CONTEXT.exportedAt, isSelection: true });
  await keepClip(database, clip);
  const kept = await readClip(database, id);
  if (!kept) return ["The clip was not kept."];
  return [
    ...(inOrder(kept.article) === inOrder(article) ? [] : ["It is kept otherwise."]),
    ...faultsOfContent(kept),
    ...(await faultsOfExports(kept)),
  ];
}

/** JSON with its top names in order. */
const inOrder = (article: Article) =>
  JSON.stringify(Object.entries(article).sort(([a], [b]) => (a < b ? -1 : 1)));

function faultsOfContent(clip: Clip): string[] {
  const inert = document.implementation.createHTMLDocument("");
  const { content } = clip.article;
  const shown = new DOMParser().parseFromString(clipPage(clip), "text/html");
  const chapter = chapterDocument(clip, () => null).markup;
  const inBook = new DOMParser().parseFromString(chapter, "application/xhtml+xml");
  return [
    ...(sanitise(content, inert) === content ? [] : ["Sanitising it again changes it."]),
    ...leaksIn(shown).map((leak) => `HTML: ${leak}`),
    ...(inBook.querySelector("parsererror")
      ? ["EPUB: it is no XML."]
      : leaksIn(inBook).map((leak) => `EPUB: ${leak}`)),
  ];
}

async function faultsOfExports(clip: Clip): Promise<string[]> {
  const faults: string[] = [];
  for (const exporter of EXPORTERS as readonly Exporter[]) {
    const { name, pieces } = await exportClips([clip], exporter, CONTEXT);
    let size = 0;
    for await (const piece of pieces) size += bytesOf(piece).length;
    if (size === 0) faults.push(`${exporter.id}: the file is empty.`);
    if (new TextEncoder().encode(name).length > 200) faults.push(`${exporter.id}: a long name.`);
  }
  return faults;
}
