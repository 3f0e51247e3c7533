import type { Failure } from "../clip/failure";
import type { LibraryDatabase } from "../library/schema";
import { inBackgroundTab } from "./background-tab";
import { type ClipRequest, clipTab } from "./clip-tab";
import { fetchPictures } from "./fetch-pictures";
import type { Saved } from "./messages";

/** Clips the page behind a link, in a tab of its own. Needs access to the link's site. */
export async function clipLink(
  database: LibraryDatabase,
  url: string,
  scope: ClipRequest["scope"] = "article",
): Promise<Saved | Failure> {
  const outcome = await inBackgroundTab(url, async (tabId) => {
    const clipped = await clipTab(database, { tabId, scope });
    // The tab is closed when this ends, and its page fetches pictures of its own.
    if (clipped.kind === "saved") await fetchPictures(database, { clip: clipped.id, tabId });
    return clipped;
  });
  if (!outcome) return { kind: "notFetched" };
  // Access was granted, so what the browser does not let us read is its own error page.
  return outcome.kind === "restrictedPage" ? { kind: "notFetched" } : outcome;
}
