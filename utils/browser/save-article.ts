import { v7 as uuidv7 } from "uuid";
import { createClip } from "../clip/clip";
import { clipFileName } from "../clip/file-name";
import { clipPage } from "../export/html/clip-page";
import { download } from "./download";
import { extractFromTab } from "./extraction";

/**
 * Saves the article of a tab as a page of its own, when the library cannot take it. An import brings
 * it back. Needs a page, and the access that the reader's click grants.
 *
 * @returns whether there was an article to save
 */
export async function saveArticle(tabId: number): Promise<boolean> {
  const extraction = await extractFromTab(tabId, "anyway");
  if (extraction.kind !== "article") return false;
  const birth = { id: uuidv7(), clippedAt: new Date().toISOString() };
  const clip = createClip(extraction.article, birth);
  const page = new Blob([clipPage(clip)], { type: "text/html; charset=utf-8" });
  download(page, clipFileName(clip, ".html"));
  return true;
}
