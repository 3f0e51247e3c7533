import { v7 as uuidv7 } from "uuid";
import type { Article } from "../article/article";
import { createClip } from "../clip/clip";
import type { Failure } from "../clip/failure";
import { contentHash } from "../clip/receipt";
import { withRemoved } from "../clip/removed";
import { libraryFailure } from "../library/library-failure";
import { keepClip } from "../library/save";
import type { LibraryDatabase } from "../library/schema";
import { showBadge, showPage } from "./badge";
import { type JoinedPages, readPages } from "./clip-pages";
import { extractFromTab, type Scope } from "./extraction";
import { fetchPictures } from "./fetch-pictures";
import { markLibrary } from "./library-mark";
import type { Saved } from "./messages";
import { tellProgress } from "./progress";

export interface ClipRequest {
  tabId: number;
  /** `pages`: the article with all pages that it is spread over. */
  scope: Scope | "pages";
}

/**
 * Clips a tab: extracts, commits, and only then says so, by badge and by answer. Its pictures are
 * fetched after that.
 */
export async function clipTab(
  database: LibraryDatabase,
  { tabId, scope }: ClipRequest,
): Promise<Saved | Failure> {
  await showBadge("working", tabId);
  try {
    const outcome = await extractAndKeep(database, { tabId, scope });
    await showBadge(outcome.kind, tabId);
    if (outcome.kind === "saved") {
      void markLibrary(database);
      void fetchPictures(database, { clip: outcome.id, tabId });
    }
    return outcome;
  } catch (error) {
    await showBadge("interrupted", tabId);
    throw error;
  }
}

async function extractAndKeep(
  database: LibraryDatabase,
  { tabId, scope }: ClipRequest,
): Promise<Saved | Failure> {
  const extraction = await extractFromTab(tabId, scope === "pages" ? "anyway" : scope);
  if (extraction.kind !== "article") return extraction;
  const first = extraction.article;
  const { article: found, pages } =
    scope === "pages" ? await allPages(tabId, first) : { article: first, pages: 1 };
  const article = withRemoved(found);
  const clip = createClip(article, {
    id: uuidv7(),
    clippedAt: new Date().toISOString(),
    isSelection: scope === "selection",
    pages,
    contentHash: await contentHash(article),
  });
  try {
    return { kind: "saved", id: await keepClip(database, clip) };
  } catch (error) {
    const failure = libraryFailure(error);
    if (!failure) throw error;
    return failure;
  }
}

const allPages = (tabId: number, first: Article): Promise<JoinedPages> =>
  readPages(tabId, first, (page) => {
    void showPage(page, tabId);
    void tellProgress({ tabId, page });
  });
