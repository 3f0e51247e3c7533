import type { Failure } from "../clip/failure";
import type { LibraryDatabase } from "../library/schema";
import { inBackgroundTab } from "./background-tab";
import { clipTab } from "./clip-tab";
import type { Saved } from "./messages";

/** Clips the page behind a link, in a tab of its own. Needs access to the link's site. */
export async function clipLink(database: LibraryDatabase, url: string): Promise<Saved | Failure> {
  const outcome = await inBackgroundTab(url, (tabId) =>
    clipTab(database, { tabId, scope: "article" }),
  );
  if (!outcome) return { kind: "notFetched" };
  // Access was granted, so what the browser does not let us read is its own error page.
  return outcome.kind === "restrictedPage" ? { kind: "notFetched" } : outcome;
}
